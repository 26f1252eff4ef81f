package dev.tendero.runtime.answer;

import java.time.Duration;

/** A moment by which work must be done, on the monotonic clock. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    long remainingMillis() {
        return Math.max(0, (nanos - System.nanoTime()) / 1_000_000);
    }

    boolean hasPassed() {
        return remainingMillis() == 0;
    }
}
