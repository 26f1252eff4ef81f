package dev.tendero.runtime.answer;

import io.helidon.faulttolerance.CircuitBreaker;
import io.helidon.faulttolerance.CircuitBreakerOpenException;
import io.helidon.faulttolerance.Retry;
import io.helidon.faulttolerance.RetryTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Keeps a provider's troubles small. Passing failures are tried again up to twice, after a pause that doubles, with
 * jitter, or as long as the provider asks for; a breaker outside of that counts an answer's failure once, and as soon
 * as three of the last five answers have failed leaves the provider alone for a while.
 */
final class ProviderGuard {

    private static final int TRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int WINDOW = 5;
    private static final int FAILED_PERCENT = 60;

    private final CircuitBreaker breaker;

    /** @param rest how long the provider is left alone */
    ProviderGuard(Duration rest) {
        breaker = CircuitBreaker.builder()
                .volume(WINDOW)
                .errorRatio(FAILED_PERCENT)
                .delay(rest)
                .addApplyOn(ModelFailure.class)
                .build();
    }

    /** @throws ModelFailure the last try's; or that the provider is being left alone */
    <T> T run(ModelSettings model, Deadline deadline, Supplier<T> attempt) {
        try {
            return breaker.invoke(() -> retried(deadline, attempt));
        } catch (CircuitBreakerOpenException resting) {
            throw new ModelFailure(model.label() + " is left alone for a while after several failures");
        }
    }

    private static <T> T retried(Deadline deadline, Supplier<T> attempt) {
        Pauses pauses = new Pauses(deadline);
        Retry retry = Retry.builder()
                .calls(TRIES)
                .overallTimeout(Duration.ofMillis(deadline.remainingMillis() + 1))
                .retryPolicy(pauses)
                .addApplyOn(ModelFailure.Passing.class)
                .build();
        try {
            return retry.invoke(() -> pauses.listening(attempt));
        } catch (RetryTimeoutException late) {
            throw late.lastRetryException() instanceof ModelFailure failure
                    ? failure
                    : new ModelFailure("no try was left within its time");
        }
    }

    /** How long to wait before the next try; not at all when that is past the deadline. */
    private static final class Pauses implements Retry.RetryPolicy {

        private final Deadline deadline;
        private long asked;

        Pauses(Deadline deadline) {
            this.deadline = deadline;
        }

        <T> T listening(Supplier<T> attempt) {
            try {
                return attempt.get();
            } catch (ModelFailure.Passing failure) {
                asked = failure.waitMillis();
                throw failure;
            }
        }

        @Override
        public Optional<Long> nextDelayMillis(long firstCallMillis, long lastDelay, int call) {
            long base = FIRST_PAUSE_MILLIS << Math.max(0, call - 1);
            long pause = Math.max(asked, base + ThreadLocalRandom.current().nextLong(base));
            return call >= TRIES || pause >= deadline.remainingMillis() ? Optional.empty() : Optional.of(pause);
        }
    }
}
