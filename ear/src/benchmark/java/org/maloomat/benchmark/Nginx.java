package org.maloomat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx (Debian's package nginx-light) with one file. */
final class Nginx implements AutoCloseable {
    private final Path folder;
    private final TimedServer server;

    private Nginx(Path folder, TimedServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws IOException if nginx is not installed */
    static Nginx serving(byte[] content) throws IOException {
        var folder = Files.createTempDirectory("nginx");
        Files.write(folder.resolve("index.html"), content);
        int port = TimedServer.freePort();
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/pid; worker_processes 2; user root;
                events { worker_connections 64; }
                http { access_log off; keepalive_requests 100000000; default_type text/html;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server { listen 127.0.0.1:%2$d; root %1$s; } }
                """.formatted(folder, port));
        var command = List.of("nginx", "-c", settings.toString(), "-p", folder.toString(), "-e", folder.resolve("errors").toString());
        return new Nginx(folder, TimedServer.start(command, port, "/"));
    }

    String address() {
        return server.address("/");
    }

    @Override
    public void close() throws IOException {
        server.close();
        StartBenchmark.delete(folder);
    }
}
