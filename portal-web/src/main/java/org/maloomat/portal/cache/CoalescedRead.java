package org.maloomat.portal.cache;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Reads something that changes elsewhere for many who ask at once. Whoever asks gets what was read after she asked; those who ask
 * while a reading runs share the next one.
 *
 * @param <T> what is read
 */
final class CoalescedRead<T> {
    private final Supplier<T> source;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private Outcome<T> newest = new Outcome<>(0, null, null);

    CoalescedRead(Supplier<T> source) {
        this.source = source;
    }

    private record Outcome<T>(long number, T value, RuntimeException failure) {
        T get() {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    /** @throws RuntimeException what the source threw, for all who share the reading */
    T get() {
        long beginsAfterNow = begun.get() + 1;
        oneAtATime.lock();
        try {
            if (newest.number() < beginsAfterNow) {
                newest = read(begun.incrementAndGet());
            }
            return newest.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Outcome<T> read(long number) {
        try {
            return new Outcome<>(number, source.get(), null);
        } catch (RuntimeException e) {
            return new Outcome<>(number, null, e);
        }
    }
}
