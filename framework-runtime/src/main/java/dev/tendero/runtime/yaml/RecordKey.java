package dev.tendero.runtime.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as a key of a mapping.
 *
 * @param type of the value, or of each value where it is a list
 * @param instead its default; null when there is none and {@code isRequired}
 */
record RecordKey(
        String name,
        ValueType<?> type,
        boolean isList,
        boolean isRequired,
        @Nullable Object instead) {

    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final int SIGNS = 40;
    private static final Map<Class<?>, ValueType<?>> TYPES = Map.of(
            int.class,
            ValueTypes.integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
            boolean.class,
            ValueTypes.truth(),
            String.class,
            ValueTypes.text(),
            BigDecimal.class,
            ValueType.of("a number such as 12.50", RecordKey::decimal),
            Duration.class,
            ValueTypes.duration(Duration.ZERO, LONGEST));

    /** @param defaults null when every key is required */
    static RecordKey of(RecordComponent component, @Nullable Record defaults) throws ReflectiveOperationException {
        boolean isList = component.getType() == List.class;
        Object instead = null;
        if (defaults != null) {
            component.getAccessor().setAccessible(true);
            instead = component.getAccessor().invoke(defaults);
        }
        return new RecordKey(snake(component.getName()), type(component), isList, defaults == null, instead);
    }

    /** The value, or the default; null, with a problem, where neither is there. */
    @Nullable
    Object read(MappingReader in) {
        if (isRequired) {
            in.requirePresence(name, type.expected());
        }
        Object value = isList
                ? in.optionalList(name, type)
                : in.optional(name, type).map(Object.class::cast).orElse(null);
        return value == null ? instead : value;
    }

    private static ValueType<?> type(RecordComponent component) {
        Class<?> raw = component.getType();
        ValueType<?> known = TYPES.get(raw);
        if (known != null) {
            return known;
        }
        if (raw.isEnum()) {
            Map<String, Object> names = new LinkedHashMap<>();
            Arrays.stream(raw.getEnumConstants())
                    .forEach(each -> names.put(((Enum<?>) each).name().toLowerCase(Locale.ROOT), each));
            return ValueTypes.choice(names);
        }
        if (component.getGenericType() instanceof ParameterizedType list
                && raw == List.class
                && Arrays.equals(list.getActualTypeArguments(), new Type[] {String.class})) {
            return ValueTypes.text();
        }
        throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName()
                + " is of type " + component.getGenericType().getTypeName()
                + "; expected int, boolean, String, BigDecimal, Duration, an enum or List<String>");
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?\\d{1,30}(\\.\\d{1,30})?") && text.length() <= SIGNS
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** {@code windowLength} is {@code window_length}. */
    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
