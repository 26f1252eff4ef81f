package dev.tendero.runtime.testing;

import dev.tendero.runtime.yaml.ValueType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on one value, as it is written: {@code < 6}, {@code >= 3}, {@code != agotado}, or the value itself.
 *
 * @param sign one of {@code < <= > >= != =}
 */
public record Condition(String sign, String wanted) {

    private static final Pattern WRITTEN = Pattern.compile("(<=|>=|!=|<|>|=)?\\s*(\\S.*)");

    /** How it is written. */
    public static ValueType<Condition> type() {
        return ValueType.of("a value, or a comparison such as \"< 6\"", Condition::parse);
    }

    private static Optional<Condition> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) == null ? "=" : matcher.group(1);
        boolean ordered = sign.startsWith("<") || sign.startsWith(">");
        return ordered && number(matcher.group(2)).isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(sign, matcher.group(2)));
    }

    /** Whether the value meets it; numbers are compared as numbers, words without regard to case. */
    boolean holds(String value) {
        Optional<BigDecimal> got = number(value);
        Optional<BigDecimal> want = number(wanted);
        if (got.isEmpty() || want.isEmpty()) {
            boolean same = value.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
            return switch (sign) {
                case "=" -> same;
                case "!=" -> !same;
                default -> false;
            };
        }
        int order = got.get().compareTo(want.get());
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return sign.equals("=") ? wanted : sign + " " + wanted;
    }
}
