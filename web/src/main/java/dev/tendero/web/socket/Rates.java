package dev.tendero.web.socket;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Counts what may be done so often within a minute. Safe for many threads. */
final class Rates {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bucket bucket;
    private final int perMinute;

    Rates(int perMinute) {
        this.perMinute = perMinute;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, MINUTE))
                .build();
    }

    /** @return false when it is once too often */
    boolean take() {
        return bucket.tryConsume(1);
    }

    /** Whether nothing was taken within the last minute, as far as it still counts. */
    boolean isFull() {
        return bucket.getAvailableTokens() >= perMinute;
    }
}
