package dev.tendero.runtime.yaml;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that our files know. */
public final class ValueTypes {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}) ?([A-Za-z]+)");
    private static final SequencedMap<String, Duration> TIME_UNITS = new LinkedHashMap<>();
    private static final Map<String, Integer> SIZE_UNITS = Map.of("B", 1, "KiB", 1 << 10, "MiB", 1 << 20);
    private static final Pattern COLOR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    static {
        TIME_UNITS.put("ms", Duration.ofMillis(1));
        TIME_UNITS.put("s", Duration.ofSeconds(1));
        TIME_UNITS.put("m", Duration.ofMinutes(1));
        TIME_UNITS.put("h", Duration.ofHours(1));
        TIME_UNITS.put("d", Duration.ofDays(1));
    }

    private ValueTypes() {}

    public static ValueType<String> text() {
        return ValueType.of("text", text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    /** The name of an intent, a slot or a variant. */
    public static ValueType<String> name() {
        return ValueType.of("lower-case letters, digits and _, beginning with a letter", matching(NAME));
    }

    /** A name that can stand in an address and name a folder. */
    public static ValueType<String> id() {
        return ValueType.of("lower-case letters, digits, - and _", matching(ID));
    }

    /** {@code #rgb} or {@code #rrggbb}. */
    public static ValueType<String> color() {
        return ValueType.of("a colour such as \"#b5541c\", in quotes", matching(COLOR));
    }

    public static ValueType<Integer> integer(int min, int max) {
        return ValueType.of(
                "a whole number from " + min + " to " + max,
                text -> integer(text)
                        .filter(number -> number >= min && number <= max)
                        .map(Long::intValue));
    }

    public static ValueType<Long> whole(long min, long max) {
        return ValueType.of(
                "a whole number from " + min + " to " + max,
                text -> integer(text).filter(number -> number >= min && number <= max));
    }

    /** A number from 0 to 1. */
    public static ValueType<Double> share() {
        return ValueType.of(
                "a number from 0 to 1, such as 0.4",
                text -> Optional.of(text)
                        .filter(written -> written.matches("\\d(?:\\.\\d{1,6})?"))
                        .map(written -> new BigDecimal(written).doubleValue())
                        .filter(value -> value <= 1));
    }

    /** {@code 250ms}, {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d}. */
    public static ValueType<Duration> duration(Duration min, Duration max) {
        String expected = "a duration from " + written(min) + " to " + written(max) + ", such as 30s, 10m, 2h or 1d";
        return ValueType.of(
                expected,
                text -> duration(text).filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0));
    }

    /** {@code 64KiB}, {@code 1MiB}, in bytes. */
    public static ValueType<Integer> size(int min, int max) {
        String expected = "a size from " + writtenSize(min) + " to " + writtenSize(max) + ", such as 64KiB or 1MiB";
        return ValueType.of(
                expected,
                text -> amount(text, SIZE_UNITS)
                        .map(amount -> amount.count() * amount.unit())
                        .filter(bytes -> bytes >= min && bytes <= max)
                        .map(Long::intValue));
    }

    /** One of those words, exactly as written there. */
    public static ValueType<String> word(Collection<String> words) {
        return choice(words.stream().collect(Collectors.toMap(w -> w, w -> w, (a, b) -> a, LinkedHashMap::new)));
    }

    /** One of those words, each with what it stands for. */
    public static <T> ValueType<T> choice(Map<String, T> words) {
        return new ValueType<>(
                "one of " + String.join(", ", words.keySet()),
                text -> Optional.ofNullable(words.get(text)),
                words.keySet());
    }

    public static ValueType<Boolean> truth() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        return choice(words);
    }

    /** An absolute http or https address. */
    public static ValueType<URI> address() {
        return ValueType.of("an address that begins with http:// or https://", ValueTypes::uri);
    }

    /** As it is written in our files, in the largest unit that leaves a whole number. */
    public static String written(Duration duration) {
        return TIME_UNITS.reversed().entrySet().stream()
                .filter(unit -> duration.toMillis() % unit.getValue().toMillis() == 0)
                .findFirst()
                .map(unit -> duration.dividedBy(unit.getValue()) + unit.getKey())
                .orElseGet(() -> duration.toMillis() + "ms");
    }

    /** As it is written in our files. */
    public static String writtenSize(int bytes) {
        if (bytes % (1 << 20) == 0) {
            return bytes / (1 << 20) + "MiB";
        }
        return bytes % (1 << 10) == 0 ? bytes / (1 << 10) + "KiB" : bytes + "B";
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Long> integer(String text) {
        return text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Duration> duration(String text) {
        return amount(text, TIME_UNITS)
                .filter(amount -> amount.count() < 1_000_000_000L)
                .map(amount -> amount.unit().multipliedBy(amount.count()));
    }

    private static <U> Optional<Amount<U>> amount(String text, Map<String, U> units) {
        Matcher matcher = AMOUNT.matcher(text);
        return matcher.matches() && units.containsKey(matcher.group(2))
                ? Optional.of(new Amount<>(Long.parseLong(matcher.group(1)), units.get(matcher.group(2))))
                : Optional.empty();
    }

    private record Amount<U>(long count, U unit) {}
}
