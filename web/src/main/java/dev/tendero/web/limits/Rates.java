package dev.tendero.web.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Counts what may be done so often within a minute. Safe for many threads. */
public final class Rates {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bucket bucket;
    private final int perMinute;

    public Rates(int perMinute) {
        this.perMinute = perMinute;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, MINUTE))
                .build();
    }

    /** @return false when it is once too often */
    public boolean take() {
        return bucket.tryConsume(1);
    }

    /** @return how long to wait when it is once too often; zero when it is not */
    Duration wait(int count) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(count);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** As {@link #wait}, and takes nothing. */
    Duration waitAhead() {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Whether nothing was taken within the last minute, as far as it still counts. */
    boolean isFull() {
        return bucket.getAvailableTokens() >= perMinute;
    }
}
