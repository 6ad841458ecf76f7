package org.maloomat.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL server that the tests of tracker-ejb start, in a process of its own; everybody is let in as postgres. */
public final class PostgresProcess implements AutoCloseable {
    private static final String SERVER = "org.maloomat.shared.PostgresServer";
    private static final Path CLASSES = Path.of("..", "tracker-ejb", "target", "test-classes");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final String url;

    private PostgresProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** One that may lose its last commits if the machine fails, as is good enough for a test. */
    public static PostgresProcess start() throws IOException {
        return start(new String[0]);
    }

    /** One that answers a commit once it is on the disk, as in real use. */
    public static PostgresProcess durable() throws IOException {
        return start("durable");
    }

    private static PostgresProcess start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path") + System.getProperty("path.separator") + CLASSES,
                SERVER));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var url = process.inputReader().readLine();
        if (url == null) {
            throw new IllegalStateException("PostgreSQL did not start");
        }
        return new PostgresProcess(process, url);
    }

    /** JDBC address of its database, which is empty at first. */
    public String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
