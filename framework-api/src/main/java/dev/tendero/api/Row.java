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

    /** @throws NumberFormatException when the column holds something that is not a number */
    public Optional<BigDecimal> decimal(String column) {
        return columns.get(column) instanceof BigDecimal number
                ? Optional.of(number)
                : text(column).map(BigDecimal::new);
    }

    /** @throws NumberFormatException when the column holds something that is not a whole number */
    public Optional<Long> integer(String column) {
        return columns.get(column) instanceof Long number
                ? Optional.of(number)
                : decimal(column).map(BigDecimal::longValueExact);
    }
}
