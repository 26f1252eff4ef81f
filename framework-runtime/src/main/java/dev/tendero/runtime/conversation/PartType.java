package dev.tendero.runtime.conversation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The types of an entity's parts that JSON has no form for: they are stored as {@code {"decimal":"79.90"}}. */
enum PartType {
    DECIMAL("decimal", BigDecimal.class),
    LONG("long", Long.class),
    DATE("date", LocalDate.class),
    TIME("time", LocalTime.class),
    DATE_TIME("date_time", LocalDateTime.class),
    INSTANT("instant", Instant.class);

    private final String key;
    private final Class<?> type;

    PartType(String key, Class<?> type) {
        this.key = key;
        this.type = type;
    }

    static Optional<PartType> of(Object value) {
        for (PartType candidate : values()) {
            if (candidate.type.isInstance(value)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static Optional<PartType> of(String key) {
        for (PartType candidate : values()) {
            if (candidate.key.equals(key)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    String key() {
        return key;
    }

    Object parse(String text) {
        return switch (this) {
            case DECIMAL -> new BigDecimal(text);
            case LONG -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATE_TIME -> LocalDateTime.parse(text);
            case INSTANT -> Instant.parse(text);
        };
    }
}
