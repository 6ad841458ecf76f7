package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The EAR on a full Payara Server: deploys and serves a page and an API call. */
class FullServerIT {
    private static final Path BIN =
            Path.of("target", "payara", "payara6", "bin").toAbsolutePath();
    private static final String DOMAIN = "maloomat-it";
    private static final long PATIENCE_SECONDS = 240;
    private static final int HTTP_OFFSET = 80;
    private static final int ADMIN_OFFSET = 48;

    private final HttpClient http = HttpClient.newHttpClient();

    private String asadmin(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                BIN.resolveSibling("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static int freePortBase() throws IOException {
        try (var free = new ServerSocket(0)) {
            return Math.min(free.getLocalPort(), 60_000) / 100 * 100;
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void the_ear_serves_its_home_page_and_the_api(@TempDir Path home) throws IOException, InterruptedException {
        int base = freePortBase();
        asadmin("create-domain", "--nopassword", "--portbase", Integer.toString(base), DOMAIN);
        asadmin("start-domain", DOMAIN);
        var admin = Integer.toString(base + ADMIN_OFFSET);
        var settings = Map.of(
                "maloomat.home",
                home.toString(),
                "maloomat.db.user",
                "maloomat",
                "maloomat.db.password",
                "only-for-this-test",
                "maloomat.db.url",
                "jdbc\\:h2\\:file\\:" + home.resolve("database") + ";WRITE_DELAY\\=0");
        for (var setting : settings.entrySet()) {
            asadmin("--port", admin, "create-system-properties", setting.getKey() + "=" + setting.getValue());
        }
        asadmin(
                "--port",
                admin,
                "deploy",
                "--contextroot",
                "/",
                "--name",
                "maloomat",
                Path.of("target", "maloomat.ear").toAbsolutePath().toString());

        assertThat(get(base + HTTP_OFFSET, "/").body()).contains("<main").contains("Maloomat");
        assertThat(get(base + HTTP_OFFSET, "/api/v1/public-bodies?q=central+police")
                        .body())
                .contains("KP-POLICE-CPO");
    }

    @AfterEach
    void removeTheDomain() throws IOException, InterruptedException {
        asadmin("stop-domain", DOMAIN);
        asadmin("delete-domain", DOMAIN);
    }
}
