package dev.tendero.web.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that an operator asks about, at most 366 days.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Period(Instant from, Instant to) {

    private static final int PRESET_DAYS = 7;
    private static final int MAX_DAYS = 366;

    /**
     * Reads {@code from} and {@code to}, each a date (its whole day in UTC) or an instant, or {@code days} back from
     * now, 7 when nothing is said.
     */
    static Period of(Query query) {
        int days = query.integer("days", PRESET_DAYS, 1, MAX_DAYS);
        Instant to = instant(query, "to", 1);
        Instant end = to == null ? Instant.now() : to;
        Instant from = instant(query, "from", 0);
        Instant start = from == null ? end.minus(Duration.ofDays(days)) : from;
        if (!start.isBefore(end)) {
            throw new BadParameterException("from", "is " + start + "; expected a time before " + end);
        }
        if (Duration.between(start, end).toDays() > MAX_DAYS) {
            throw new BadParameterException("from", "lies more than " + MAX_DAYS + " days before " + end);
        }
        return new Period(start, end);
    }

    private static @Nullable Instant instant(Query query, String name, int daysAfterDate) {
        String value = query.text(name);
        if (value == null) {
            return null;
        }
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value)
                            .plusDays(daysAfterDate)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadParameterException(
                    name,
                    "is \"" + Query.shown(value) + "\"; expected a date such as 2026-11-30 or an instant such as "
                            + "2026-11-30T08:00:00Z");
        }
    }
}
