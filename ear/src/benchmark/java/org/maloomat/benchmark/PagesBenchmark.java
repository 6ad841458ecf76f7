package org.maloomat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Public pages of the demonstration under eight connections: a kept page beside a bare servlet and nginx with the same
 * bytes, a page made anew each time, the search page, and whether ten thousand views make a session. Measured once the
 * server has compiled what it runs: a server works for weeks. Takes the seconds of each measurement, 10 by default.
 */
final class PagesBenchmark {
    private static final String SESSION = "org.apache.catalina.session.StandardSession";
    private static final int VIEWS = 10_000;
    private static final int MOST_ROUNDS = 30;
    /** A round less than this much faster than the best before brings nothing new. */
    private static final double GAIN = 1.05;

    private PagesBenchmark() {}

    static void main(String... arguments) throws Exception {
        var time = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        var home = Files.createTempDirectory("maloomat-pages");
        byte[] page;
        Load.Result kept;
        try (var product = TimedServer.maloomat(home)) {
            product.awaitReady();
            var path = publishedRequest(product);
            page = read(product.address(path));
            warmUp("page made anew", product.address(path), time, anew(path + "?"));
            warmUp("search page", product.address("/search?q=police"), time, "");
            kept = show("kept page", Load.reading(product.address(path), time));
            show("page made anew", Load.run(product.address(path), time, anew(path + "?")));
            show("search page", Load.reading(product.address("/search?q=police"), time));
            show("search, Urdu", Load.reading(product.address("/ur/search?q=%D9%BE%D9%88%D9%84%DB%8C%D8%B3"), time));
            show("home page", Load.reading(product.address("/"), time));
            System.out.printf("sessions after %d views: %d%n", views(product, path), product.live(SESSION)[1]);
        }
        var war = TimedServer.war(
                "WEB-INF/classes/org/maloomat/benchmark/BareServlet.class",
                read(BareServlet.class.getResource("BareServlet.class").toURI()),
                BareServlet.CONTENT,
                page);
        try (var bare = TimedServer.payaraMicro(war, List.of(), TimedServer.productSwitches())) {
            var servlet = show("bare servlet", Load.reading(bare.address("/"), time));
            System.out.printf("kept page to bare servlet, %d bytes: %.2f%n", page.length, kept.perSecond() / servlet.perSecond());
        }
        try (var nginx = Nginx.serving(page)) {
            show("nginx, a file", Load.reading(nginx.address(), time));
        } catch (IOException missing) {
            System.out.println("nginx is not measured: " + missing.getMessage());
        }
        StartBenchmark.delete(home);
    }

    /** Asks until three rounds in a row are no faster than the best before them, and tells the first and the last. */
    private static void warmUp(String what, String address, Duration time, String script)
            throws IOException, InterruptedException {
        double first = 0;
        double best = 0;
        int idle = 0;
        int round = 0;
        while (idle < 3 && round < MOST_ROUNDS) {
            double rate = Load.run(address, time, script).perSecond();
            first = round == 0 ? rate : first;
            idle = rate > best * GAIN ? 0 : idle + 1;
            best = Math.max(best, rate);
            round++;
        }
        System.out.printf(
                "%-16s warmed up in %d s: %.0f a second at first, %.0f at best%n",
                what, round * time.toSeconds(), first, best);
    }

    /** A parameter the page does not know, another each time: never answered from memory. */
    static String anew(String path) {
        return """
                local n = 0
                function request() n = n + 1; return wrk.format("GET", "%sn=" .. n) end
                """.formatted(path);
    }

    /** At least so many views of the home page and of a request, each on its own, without cookies. */
    private static long views(TimedServer product, String path) throws IOException, InterruptedException {
        long seen = 0;
        while (seen < VIEWS) {
            seen += Load.run(product.address(path), Duration.ofSeconds(2), "").answers();
            seen += Load.run(product.address("/"), Duration.ofSeconds(2), anew("/?")).answers();
        }
        return seen;
    }

    static String publishedRequest(TimedServer product) throws IOException, InterruptedException {
        var found = new String(read(product.address("/api/v1/search?q=police")), StandardCharsets.UTF_8);
        var number = Pattern.compile("\"trackingNumber\":\"([^\"]+)\"").matcher(found);
        if (!number.find()) {
            throw new IOException("Nothing of the demonstration is published: " + found);
        }
        return "/requests/" + number.group(1);
    }

    static byte[] read(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static byte[] read(URI file) throws IOException {
        return Files.readAllBytes(Path.of(file));
    }

    private static Load.Result show(String what, Load.Result result) {
        System.out.printf("%-16s %s%n", what, result);
        return result;
    }
}
