package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a first visit costs on a slow phone: 400 kbit/s, 400 ms for a round trip. */
@ExtendWith(RunningPortal.class)
class PageWeightIT {
    private static final int MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 5;
    private static final double LATEST_PAINT_MILLIS = 2_500;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int ROUND_TRIP_MILLIS = 400;

    private final Chromium chromium;

    PageWeightIT(Chromium chromium) {
        this.chromium = chromium;
    }

    static Stream<String> publicPages() {
        return PublicPages.all();
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void a_first_visit_is_light_and_soon_to_be_read(String address) {
        try (var visitor = chromium.visitor(360)) {
            visitor.open(address);
        }
        try (var visitor = chromium.visitor(360)) {
            var page = visitor.page();
            var bytes = new AtomicLong();
            var requests = new AtomicInteger();
            var session = page.context().newCDPSession(page);
            session.send("Network.enable");
            var slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", ROUND_TRIP_MILLIS);
            slow.addProperty("downloadThroughput", BYTES_A_SECOND);
            slow.addProperty("uploadThroughput", BYTES_A_SECOND);
            session.send("Network.emulateNetworkConditions", slow);
            var fonts = new java.util.HashSet<String>();
            session.on("Network.responseReceived", event -> {
                requests.incrementAndGet();
                if (event.get("type").getAsString().equals("Font")) {
                    fonts.add(event.get("requestId").getAsString());
                }
            });
            session.on("Network.loadingFinished", event -> {
                if (!fonts.contains(event.get("requestId").getAsString())) {
                    bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                }
            });
            page.addInitScript(
                    "new PerformanceObserver(list => { window.paintedAt = list.getEntries().at(-1).startTime; })"
                            + ".observe({type: 'largest-contentful-paint', buffered: true});");
            visitor.open(address);
            page.waitForFunction("() => window.paintedAt > 0");

            assertThat(bytes.get()).as("bytes of " + address).isBetween(1L, (long) MOST_BYTES);
            assertThat(requests.get()).as("requests of " + address).isBetween(1, MOST_REQUESTS);
            assertThat(((Number) page.evaluate("() => window.paintedAt")).doubleValue())
                    .as("milliseconds until the largest part of " + address + " was painted")
                    .isLessThanOrEqualTo(LATEST_PAINT_MILLIS);
        }
    }
}
