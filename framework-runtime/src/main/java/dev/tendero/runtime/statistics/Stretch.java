package dev.tendero.runtime.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a period.
 *
 * @param to exclusive
 * @param rolled whether it is made of whole hours that are rolled up; else its turns are read themselves
 */
record Stretch(Instant from, Instant to, boolean rolled) {

    /** At most three: what lies before the first whole hour, the hours that are rolled up, and the rest. */
    static List<Stretch> of(Instant from, Instant to, Instant rolledUntil) {
        Instant first = floor(from).equals(from) ? from : floor(from).plus(Duration.ofHours(1));
        Instant last = floor(to.isBefore(rolledUntil) ? to : rolledUntil);
        if (!first.isBefore(last)) {
            return List.of(new Stretch(from, to, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        if (from.isBefore(first)) {
            stretches.add(new Stretch(from, first, false));
        }
        stretches.add(new Stretch(first, last, true));
        if (last.isBefore(to)) {
            stretches.add(new Stretch(last, to, false));
        }
        return stretches;
    }

    private static Instant floor(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }
}
