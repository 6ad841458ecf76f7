package org.maloomat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public page in one visit: what a first look costs on a slow phone (400 kbit/s, 400 ms for a round trip), and whether
 * everybody can use it, on phone and desk (WCAG 2.2 AA as far as axe-core can tell).
 */
@ExtendWith(RunningPortal.class)
class PublicPageIT {
    private static final int PHONE = 360;
    private static final int MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 5;
    private static final double LATEST_PAINT_MILLIS = 2_500;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int ROUND_TRIP_MILLIS = 400;

    private final Chromium chromium;

    PublicPageIT(Chromium chromium) {
        this.chromium = chromium;
    }

    static Stream<String> publicPages() {
        return PublicPages.all();
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void a_first_visit_is_light_and_soon_to_be_read_and_everybody_can_use_the_page(String address)
            throws IOException, InterruptedException {
        chromium.portal().get(address);
        try (var visitor = chromium.visitor(PHONE)) {
            var page = visitor.page();
            var weight = Weight.of(page);
            visitor.openUntilReadable(address);
            page.waitForFunction("() => window.paintedAt > 0");
            weight.endSlowness();
            page.waitForLoadState(LoadState.LOAD);
            weight.isWithinLimits(address, page);
            AccessibilityIT.checkOnPhoneAndDesk(visitor);
        }
    }

    /** Bytes and requests of what a page loads from now on, over a slow line. */
    private record Weight(CDPSession session, AtomicLong bytes, AtomicInteger requests, Set<String> fonts) {
        private static final int NO_LIMIT = -1;

        static Weight of(Page page) {
            var session = page.context().newCDPSession(page);
            var weight = new Weight(session, new AtomicLong(), new AtomicInteger(), ConcurrentHashMap.newKeySet());
            session.send("Network.enable");
            weight.line(ROUND_TRIP_MILLIS, BYTES_A_SECOND);
            session.on("Network.responseReceived", event -> {
                weight.requests.incrementAndGet();
                if (event.get("type").getAsString().equals("Font")) {
                    weight.fonts.add(event.get("requestId").getAsString());
                }
            });
            session.on("Network.loadingFinished", event -> {
                if (!weight.fonts.contains(event.get("requestId").getAsString())) {
                    weight.bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                }
            });
            page.addInitScript(
                    "new PerformanceObserver(list => { window.paintedAt = list.getEntries().at(-1).startTime; })"
                            + ".observe({type: 'largest-contentful-paint', buffered: true});");
            return weight;
        }

        private void line(int latencyMillis, int bytesASecond) {
            var line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", latencyMillis);
            line.addProperty("downloadThroughput", bytesASecond);
            line.addProperty("uploadThroughput", bytesASecond);
            session.send("Network.emulateNetworkConditions", line);
        }

        /** What has still to come when the page is painted and its scripts have run is fonts, whose bytes do not count. */
        void endSlowness() {
            line(0, NO_LIMIT);
        }

        void isWithinLimits(String address, Page page) {
            assertThat(bytes.get()).as("bytes of " + address).isBetween(1L, (long) MOST_BYTES);
            assertThat(requests.get()).as("requests of " + address).isBetween(1, MOST_REQUESTS);
            assertThat(((Number) page.evaluate("() => window.paintedAt")).doubleValue())
                    .as("milliseconds until the largest part of " + address + " was painted")
                    .isLessThanOrEqualTo(LATEST_PAINT_MILLIS);
        }
    }
}
