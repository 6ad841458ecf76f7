package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before the process was killed is there after the next start, and that start finds all free. */
class CrashIT {
    private static final int FILINGS_BEFORE_THE_END = 40;
    private static final int RELEASES = 24;
    private static final int RELEASES_BEFORE_THE_END = 8;
    private static final Pattern NUMBER_AND_KEY =
            Pattern.compile("\"accessKey\":\"([^\"]+)\".*\"trackingNumber\":\"([^\"]+)\"");

    private record Acknowledged(String number, String key) {}

    @TempDir
    private Path home;

    @Test
    void nothing_acknowledged_is_lost_however_the_process_is_killed() throws Exception {
        var portal = new Portal(home).start();
        var acknowledged = new CopyOnWriteArrayList<Acknowledged>();
        var enough = new CountDownLatch(FILINGS_BEFORE_THE_END);
        var filer = new Thread(() -> fileUntilItFails(portal, acknowledged, enough));
        filer.start();
        enough.await();
        portal.kill();
        filer.join();

        try (var again = new Portal(home).start()) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(FILINGS_BEFORE_THE_END);
            for (var one : List.copyOf(acknowledged)) {
                var own = again.get("/api/v1/requests/" + one.number(), "X-Access-Key", one.key());
                assertThat(own.statusCode()).as(one.number()).isEqualTo(200);
            }
            again.killLauncher();
        }

        try (var third = new Portal(home).start()) {
            assertThat(third.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_answer_is_released_whole_or_not_at_all_however_the_process_is_killed() throws Exception {
        var portal = new Portal(home).start();
        var api = new ApiClient(portal);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < RELEASES; i++) {
            var number = api.file("Lamps " + i, "How many?").number();
            var document = ApiClient.Upload.pdf("lamps.pdf", SmallPdf.saying("The word is dimfinch" + i + "."));
            assertThat(api.answer(number, "They burnt.", document).statusCode()).isEqualTo(201);
            numbers.add(number);
        }
        var released = new CopyOnWriteArrayList<String>();
        var enough = new CountDownLatch(RELEASES_BEFORE_THE_END);
        var releaser = new Thread(() -> releaseUntilItFails(api, numbers, released, enough));
        releaser.start();
        enough.await();
        portal.kill();
        releaser.join();

        try (var again = new Portal(home).start()) {
            for (var number : numbers) {
                var page = again.get("/requests/" + number);
                var found = again.get("/api/v1/search?q=dimfinch" + numbers.indexOf(number))
                        .body()
                        .contains(number);
                if (page.statusCode() == 200) {
                    assertThat(page.body()).as(number).contains("They burnt.", "lamps.pdf");
                    assertThat(found).as("found: " + number).isTrue();
                    var download = ApiClient.field(
                            again.get("/api/v1/requests/" + number).body(), "download");
                    assertThat(again.get(download).body()).startsWith("%PDF");
                } else {
                    assertThat(page.statusCode()).as(number).isEqualTo(404);
                    assertThat(released).as("acknowledged, then lost").doesNotContain(number);
                    assertThat(found).as("found: " + number).isFalse();
                    assertThat(new ApiClient(again).release(number).statusCode())
                            .as(number)
                            .isEqualTo(201);
                    assertThat(again.get("/requests/" + number).body()).contains("They burnt.", "lamps.pdf");
                }
            }
            assertThat(PlainVisitor.signIn(again, "administrator")
                            .open("/admin")
                            .response()
                            .body())
                    .contains("The chain holds");
        }
        assertThat(released).hasSizeBetween(RELEASES_BEFORE_THE_END, RELEASES - 1);
    }

    /** A bean that is called before the container gets to it fails for as long as the server runs. */
    @Test
    void a_node_that_is_asked_from_its_first_moment_on_starts_whole() throws Exception {
        var portal = new Portal(home);
        var ready = new AtomicBoolean();
        var refused = new AtomicInteger();
        var askers = new ArrayList<Thread>();
        for (var path : List.of("/health/ready", "/", "/api/v1/public-bodies?q=police", "/search?q=police")) {
            var asker = new Thread(() -> {
                while (!ready.get()) {
                    try {
                        if (portal.get(path).statusCode() == 503) {
                            refused.incrementAndGet();
                        }
                    } catch (IOException nobodyListensYet) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            asker.start();
            askers.add(asker);
        }
        try (portal) {
            portal.start();
            ready.set(true);
            for (var asker : askers) {
                asker.join();
            }
            assertThat(refused).as("asked too early, and told so").hasPositiveValue();
            assertThat(PlainVisitor.signIn(portal, "administrator")
                            .open("/admin")
                            .response()
                            .body())
                    .contains("The chain holds");
            var api = new ApiClient(portal);
            var number = api.file("Lamps", "How many?").number();
            assertThat(api.answer(number, "They burnt.").statusCode()).isEqualTo(201);
            assertThat(api.release(number).statusCode()).isEqualTo(201);
        } finally {
            ready.set(true);
        }
    }

    private static void releaseUntilItFails(
            ApiClient api, List<String> numbers, List<String> released, CountDownLatch enough) {
        try {
            for (var number : numbers) {
                if (api.release(number).statusCode() == 201) {
                    released.add(number);
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fileUntilItFails(Portal portal, List<Acknowledged> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var filed = portal.post("/api/v1/requests", """
                        {"publicBody":"KP-POLICE-CPO","subject":"Question %d","description":"How many?","language":"en"}""".formatted(i));
                var found = NUMBER_AND_KEY.matcher(filed.body());
                if (filed.statusCode() == 201 && found.find()) {
                    acknowledged.add(new Acknowledged(found.group(2), found.group(1)));
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
