package dev.tendero.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row that a query returned in this turn. Nothing that an answer states comes from elsewhere.
 *
 * @param columns values by column label, in the query's order; a value may be null
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Row(Map<String, @Nullable Object> columns) {

    public Row {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable(columns.get(column)).map(Object::toString).filter(s -> !s.isEmpty());
    }

    /** @throws NumberFormatException when the column holds something that is not a number, naming both */
    public Optional<BigDecimal> decimal(String column) {
        return columns.get(column) instanceof BigDecimal number
                ? Optional.of(number)
                : text(column).map(text -> parsed(column, text));
    }

    /** @throws NumberFormatException when the column holds something that is not a whole number, naming both */
    public Optional<Long> integer(String column) {
        return columns.get(column) instanceof Long number
                ? Optional.of(number)
                : decimal(column).map(number -> whole(column, number));
    }

    private static BigDecimal parsed(String column, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw noNumber(column, text, "a number such as 12.50");
        }
    }

    private static long whole(String column, BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw noNumber(column, number.toString(), "a whole number");
        }
    }

    private static NumberFormatException noNumber(String column, String text, String expected) {
        return new NumberFormatException("the column " + column + " is \"" + text + "\"; expected " + expected);
    }
}
