package dev.tendero.runtime.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The tokens of a day (UTC). What a call may cost at most is set aside before it, and what it did cost is counted after
 * it, so calls at the same time cannot spend the same tokens. In memory; safe for many threads.
 */
public final class TokenBudget {

    private final long daily;
    private final Clock clock;
    private LocalDate day;
    private long used;

    /** @param daily 0 for no limit */
    public TokenBudget(long daily, Clock clock) {
        this.daily = daily;
        this.clock = clock;
        this.day = today();
    }

    /** @return whether the tokens were left, and are set aside now */
    synchronized boolean reserve(long tokens) {
        turnPage();
        if (daily > 0 && used + tokens > daily) {
            return false;
        }
        used += tokens;
        return true;
    }

    /** Replaces what was set aside by what was used. */
    synchronized void settle(long reserved, long actual) {
        turnPage();
        used = Math.max(0, used - reserved + actual);
    }

    /** Tokens used today, those set aside for running calls included. */
    public synchronized long usedToday() {
        turnPage();
        return used;
    }

    private void turnPage() {
        LocalDate now = today();
        if (!now.equals(day)) {
            day = now;
            used = 0;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
