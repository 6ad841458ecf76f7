package org.maloomat.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The server in a process of its own, so that it can be given memory limits and be watched. */
final class ServerProcess {
    private static final String FAILED = "MALOOMAT-START-FAILED: ";
    private static final String SERVER_READY = " ready in ";
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final ClassArchive classes;
    private volatile String failure;
    private volatile long serverReadyAt;

    private ServerProcess(Process process, ClassArchive classes) {
        this.process = process;
        this.classes = classes;
    }

    static ServerProcess start(Settings settings, ServerFiles files) throws IOException, StartFailed {
        var builder = new ProcessBuilder(command(settings, files)).redirectErrorStream(true);
        settings.all().forEach((key, value) -> {
            if (isSecret(key)) {
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value);
            }
        });
        // glibc gives each thread memory of its own to a limit of eight a core and hands little of it back: 100 MB
        // here.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Files.createDirectories(settings.home().resolve("tmp"));
        var server = new ServerProcess(builder.start(), files.classes());
        var log = new Thread(server::copyLog, "server-log");
        log.setDaemon(true);
        log.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stopAndSaySo, "stop-server"));
        return server;
    }

    private static List<String> command(Settings settings, ServerFiles files) throws IOException, StartFailed {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms192m",
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=220m",
                "-XX:ReservedCodeCacheSize=96m",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Djava.io.tmpdir=" + settings.home().resolve("tmp"),
                "-Djava.util.logging.config.file=" + files.file("logging.properties")));
        command.addAll(settings.javaOptions());
        if (settings.keepsClasses()) {
            command.addAll(files.classes().switches());
        }
        settings.all().forEach((key, value) -> {
            if (!isSecret(key)) {
                command.add("-D" + key + "=" + value);
            }
        });
        command.addAll(List.of(
                "-jar",
                files.launcher().toString(),
                "--logproperties",
                files.file("logging.properties").toString(),
                "--prebootcommandfile",
                files.file("preboot.asadmin").toString(),
                "--deploy",
                settings.application().orElse(files.file("maloomat.war")).toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(settings.port()),
                "--maxhttpthreads",
                "64",
                "--nohazelcast",
                "--disablephonehome"));
        return command;
    }

    /** Whether a value must not stand on a command line, which every user of the machine can read. */
    private static boolean isSecret(String key) {
        return key.endsWith("password") || key.endsWith("secret");
    }

    /** Passes the server's log on, without the tables Payara prints of itself, and keeps the one sentence that says why it cannot start. */
    private void copyLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            var tables = new ServerTables();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (tables.holds(line)) {
                    continue;
                }
                int said = line.indexOf(FAILED);
                if (said >= 0 && failure == null) {
                    failure = line.substring(said + FAILED.length());
                } else if (line.contains(SERVER_READY)) {
                    serverReadyAt = System.nanoTime();
                }
                System.out.println(line);
            }
        } catch (IOException endedWhileReading) {
            return;
        }
    }

    /** Why the server cannot start, or null. */
    String failure() {
        return failure;
    }

    /** Whether the server has finished starting since so many seconds, whatever became of the application in it. */
    boolean isUpSince(long seconds) {
        return serverReadyAt != 0 && System.nanoTime() - serverReadyAt > TimeUnit.SECONDS.toNanos(seconds);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    private void stopAndSaySo() {
        if (process.isAlive()) {
            System.out.println("Stopping Maloomat …");
            stop();
            System.out.println("Maloomat has stopped.");
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            } else {
                classes.keep();
            }
        } catch (IOException onlySlowerNextTime) {
            System.out.println("The classes could not be kept for the next start: " + onlySlowerNextTime.getMessage());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
