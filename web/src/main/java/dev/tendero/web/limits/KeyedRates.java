package dev.tendero.web.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A count for each key, of which only some are remembered: those that did something within the last minute, and no more
 * than a bound. Safe for many threads.
 */
final class KeyedRates {

    static final int MOST_KEYS = 100_000;
    private static final long TIDY_NANOS = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final String what;
    private final Map<String, Rates> rates = new ConcurrentHashMap<>();
    private volatile long tidied = System.nanoTime();

    /** @param what is too often, for whom it is refused */
    KeyedRates(int perMinute, String what) {
        this.perMinute = perMinute;
        this.what = what;
    }

    /** @throws TooOftenException {@code too_many_requests} */
    void take(String key) {
        tidy();
        require(rates.computeIfAbsent(key, any -> new Rates(perMinute)).wait(1));
    }

    /** @throws TooOftenException {@code too_many_requests}, when the next one would be refused */
    void requireLeft(String key) {
        Rates known = rates.get(key);
        if (known != null) {
            require(known.waitAhead());
        }
    }

    private void require(Duration wait) {
        if (wait.isPositive()) {
            throw new TooOftenException("too many " + what + " in a minute", wait);
        }
    }

    int size() {
        return rates.size();
    }

    private void tidy() {
        long now = System.nanoTime();
        if (now - tidied > TIDY_NANOS || rates.size() >= MOST_KEYS) {
            tidied = now;
            rates.values().removeIf(Rates::isFull);
            if (rates.size() >= MOST_KEYS) {
                rates.clear();
            }
        }
    }
}
