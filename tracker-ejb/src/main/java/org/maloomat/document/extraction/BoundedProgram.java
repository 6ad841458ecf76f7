package org.maloomat.document.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program of the system is run on a stranger's file: last in line for the processor, with limits on time and memory,
 * without anything of the server's environment, and ended with all its children.
 *
 * @param seconds longest time
 * @param memoryBytes most memory
 * @param kept names of what it may know of the server's environment
 * @param environment what it is told besides
 */
public record BoundedProgram(int seconds, long memoryBytes, Set<String> kept, Map<String, String> environment) {
    private static final String MAY_LACK = "prlimit";

    /**
     * Runs it to its end.
     *
     * @param folder in which it runs and leaves what it says
     * @return what it said
     * @throws Refusal {@code document.unreadable} if it takes too long, needs too much memory, fails or is not there
     */
    public String run(Path folder, List<String> command) {
        var said = folder.resolve("said");
        try {
            var limited = new ArrayList<>(limits());
            limited.addAll(command);
            var builder = new ProcessBuilder(limited)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().retainAll(kept);
            builder.environment().putAll(environment);
            var process = builder.start();
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new Refusal(Refusal.UNREADABLE);
                }
                return Files.readString(said);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.UNREADABLE);
        }
    }

    /** Debian's own tools; on a system without them the time limit alone holds. */
    private List<String> limits() {
        return Stream.of("/usr/bin", "/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, MAY_LACK)))
                ? List.of(MAY_LACK, "--as=" + memoryBytes, "--cpu=" + seconds, "--", "nice", "-n", "10")
                : List.of();
    }
}
