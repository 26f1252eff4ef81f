package dev.tendero.runtime.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * From when to when a sale price holds: two ISO 8601 dates with a slash between them, either of which may be missing.
 * Times without a zone are the server's; a day alone begins or ends with it.
 */
final class SaleDates {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd[['T'][ ]HH:mm[:ss][.SSS][XXX][XX][X]]");

    private SaleDates() {}

    /** Dates that can't be read hold nothing back. */
    static boolean hold(String dates, Instant now, ZoneId zone) {
        String[] ends = dates.split("/", 2);
        return instant(ends[0], zone, false).filter(now::isBefore).isEmpty()
                && (ends.length < 2
                        || instant(ends[1], zone, true)
                                .filter(end -> !now.isBefore(end))
                                .isEmpty());
    }

    private static Optional<Instant> instant(String text, ZoneId zone, boolean end) {
        try {
            TemporalAccessor read =
                    WRITTEN.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime at -> at.toInstant();
                        case LocalDateTime at -> at.atZone(zone).toInstant();
                        default ->
                            LocalDate.from(read)
                                    .plusDays(end ? 1 : 0)
                                    .atStartOfDay(zone)
                                    .toInstant();
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
