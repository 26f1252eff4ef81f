package dev.tendero.runtime.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The highest of the times, or growing numbers, that rows were changed at. */
final class ChangeMark {

    /** A transaction that began earlier may end later. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private @Nullable String highest;

    ChangeMark(@Nullable String beginning) {
        this.highest = beginning;
    }

    /** @throws dev.tendero.api.TenderoException {@code bad_configuration} when it is neither a time nor a number */
    void see(@Nullable String mark) {
        if (mark == null) {
            return;
        }
        boolean time = TIME.matcher(mark).matches();
        if (!time && !NUMBER.matcher(mark).matches()) {
            throw FeedDatabase.bad(
                    "catalog.changed names a column that holds \"" + mark
                            + "\"; expected a time or a number that grows",
                    null);
        }
        if (highest == null
                || (time ? mark.compareTo(highest) : new BigDecimal(mark).compareTo(new BigDecimal(highest))) > 0) {
            highest = mark;
        }
    }

    /** Empty where no row had one. */
    String text() {
        return highest == null ? "" : highest;
    }

    /** Where the next reading begins: a minute earlier, or at the same number. */
    static String before(String mark) {
        if (!TIME.matcher(mark).matches() || mark.length() < 19 || mark.startsWith("0000")) {
            return mark;
        }
        return LocalDateTime.parse(mark.substring(0, 19), WRITTEN)
                .minus(OVERLAP)
                .format(WRITTEN);
    }
}
