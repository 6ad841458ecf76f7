package org.maloomat.portal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CoalescedReadTest {

    @Test
    void who_asks_while_a_reading_runs_gets_the_next_one_which_all_share() throws Exception {
        var truth = new AtomicReference<>("before");
        var readings = new AtomicInteger();
        var firstBegun = new CountDownLatch(1);
        var firstMayEnd = new CountDownLatch(1);
        var read = new CoalescedRead<>(() -> {
            var seen = truth.get();
            if (readings.incrementAndGet() == 1) {
                firstBegun.countDown();
                await(firstMayEnd);
            }
            return seen;
        });
        var threads = Executors.newCachedThreadPool();
        try {
            Callable<String> ask = read::get;
            var first = threads.submit(ask);
            await(firstBegun);
            truth.set("after");
            var later = new ArrayList<Future<String>>();
            var asked = new CountDownLatch(8);
            for (int i = 0; i < 8; i++) {
                later.add(threads.submit(() -> {
                    asked.countDown();
                    return read.get();
                }));
            }
            await(asked);
            firstMayEnd.countDown();
            assertThat(first.get()).isEqualTo("before");
            for (var one : later) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("after");
            }
            assertThat(readings.get()).isLessThanOrEqualTo(9);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobody_gets_what_was_read_before_she_asked() {
        var count = new AtomicInteger();
        var read = new CoalescedRead<>(count::incrementAndGet);
        assertThat(read.get()).isEqualTo(1);
        assertThat(read.get()).isEqualTo(2);
    }

    @Test
    void what_the_source_throws_is_thrown_and_the_next_reading_is_another() {
        var count = new AtomicInteger();
        var read = new CoalescedRead<>(() -> {
            if (count.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return count.get();
        });
        assertThatThrownBy(read::get).isInstanceOf(IllegalStateException.class);
        assertThat(read.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
