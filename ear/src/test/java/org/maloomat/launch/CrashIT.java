package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before the process was killed is there after the next start, and that start finds all free. */
class CrashIT {
    private static final int FILINGS_BEFORE_THE_END = 40;
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
