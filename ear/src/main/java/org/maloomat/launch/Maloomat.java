package org.maloomat.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Starts the portal and stays with it. A start that cannot succeed ends with exit code 1 and one plain sentence; Ctrl-C
 * stops the server cleanly.
 */
public final class Maloomat {
    private static final long PATIENCE_SECONDS = 300;
    private static final long PROBE_MILLIS = 150;
    private static final long DEPLOYMENT_SECONDS = 10;
    private static final int NEWS_EVERY = 40;
    private static final String INDEX = "\"index\"";

    private Maloomat() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals(AuditExport.OPTION)) {
            System.exit(arguments.length == 2 ? AuditExport.verify(Path.of(arguments[1]), System.out) : usage());
        }
        try {
            var settings = Settings.of(arguments, System.getProperties(), System.getenv());
            try (var lock = HomeLock.take(settings.home())) {
                System.exit(run(settings, lock));
            }
        } catch (StartFailed e) {
            System.err.println("Maloomat cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int usage() {
        System.out.println("java -jar maloomat.jar " + AuditExport.OPTION + " <exported audit trail>");
        return 2;
    }

    private static int run(Settings settings, HomeLock lock) throws IOException, InterruptedException, StartFailed {
        settings.refuseOddLimits();
        refuseTakenPort(settings.port());
        var files = ServerFiles.unpack(settings.home());
        settings.putIfAbsent("maloomat.home", settings.home().toString());
        settings.all().put("maloomat.home", settings.home().toString());
        if (!settings.all().containsKey("maloomat.db.url")) {
            refuseHeldDatabase(settings.home().resolve("database/maloomat.mv.db"));
        }
        settings.putIfAbsent(
                "maloomat.db.url", "jdbc:h2:file:" + settings.home().resolve("database/maloomat") + ";WRITE_DELAY=0");
        settings.putIfAbsent("maloomat.db.user", "maloomat");
        settings.putIfAbsent("maloomat.db.password", ServerFiles.databasePassword(settings.home()));
        settings.putIfAbsent(
                "maloomat.extraction.libraries", files.extractionLibraries().toString());
        settings.putIfAbsent("maloomat.public-address", "http://localhost:" + settings.port());
        settings.all()
                .put(
                        "maloomat.launcher.pid",
                        Long.toString(ProcessHandle.current().pid()));
        if (settings.developmentSources().isPresent() && settings.application().isPresent()) {
            settings.putIfAbsent("maloomat.development", "true");
            settings.putIfAbsent("maloomat.page-cache.bytes", "0");
            new DevelopmentFiles(
                            settings.developmentSources().get(),
                            settings.application().get())
                    .keepUp();
        }
        System.out.println("Starting Maloomat with the data folder " + settings.home() + " …");
        var server = ServerProcess.start(settings, files);
        waitUntilReady(server, settings.port());
        announce(settings);
        return server.await();
    }

    private static void refuseTakenPort(int port) throws StartFailed {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            throw new StartFailed("Port " + port + " is taken; choose another with --maloomat.port=…");
        }
    }

    /** H2 locks the file it works on, whoever runs it. */
    private static void refuseHeldDatabase(Path database) throws StartFailed {
        if (!Files.exists(database)) {
            return;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StartFailed("The database " + database + " is in use by another process.");
            }
        } catch (IOException e) {
            throw new StartFailed("The database " + database + " cannot be opened: " + e.getMessage() + ".");
        }
    }

    private static void waitUntilReady(ServerProcess server, int port) throws InterruptedException, StartFailed {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (int probe = 1; System.nanoTime() < until; probe++) {
            if (server.failure() != null) {
                server.stop();
                throw new StartFailed(server.failure());
            }
            if (!server.isAlive()) {
                throw new StartFailed("The server ended before it was ready; the log above says why.");
            }
            var health = answer(port, "/health/ready");
            if (server.isUpSince(0)
                    && health.contains(INDEX)
                    && health.contains("\"status\":\"UP\"")
                    && answer(port, "/").contains("<main")) {
                return;
            }
            if (!health.contains(INDEX) && server.isUpSince(DEPLOYMENT_SECONDS)) {
                server.stop();
                throw new StartFailed("The application could not be deployed; the log above says why.");
            }
            if (probe % NEWS_EVERY == 0) {
                System.out.println("Still starting …");
            }
            TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
        }
        server.stop();
        throw new StartFailed("The server was not ready after " + PATIENCE_SECONDS + " seconds.");
    }

    /** What stands at an address, whatever it says; empty while nobody answers. */
    private static String answer(int port, String path) {
        try {
            var address = URI.create("http://localhost:" + port + path).toURL();
            var connection = (HttpURLConnection) address.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            var body = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream();
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8).replace(" ", "");
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void announce(Settings settings) throws IOException, StartFailed {
        var base = "http://localhost:" + settings.port();
        System.out.println();
        System.out.println("Maloomat is ready.");
        System.out.println("  Portal       " + base + "/   " + base + "/ur   " + base + "/ps");
        System.out.println("  Sign in      " + base + "/sign-in");
        System.out.println("  API          " + base + "/openapi");
        var accounts = settings.home().resolve("demo-accounts.properties");
        if (settings.isDemo() && Files.exists(accounts)) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(accounts)) {
                properties.load(reader);
            }
            System.out.println("  Demonstration sign-ins (also in " + accounts + "):");
            new TreeMap<>(properties).forEach((key, value) -> {
                if (key.toString().endsWith(".user")) {
                    var role = key.toString().substring(0, key.toString().length() - ".user".length());
                    System.out.printf("    %-14s %s%n", value, properties.getProperty(role + ".password"));
                }
            });
        }
        System.out.println("  Ctrl-C stops it.");
        System.out.println();
    }
}
