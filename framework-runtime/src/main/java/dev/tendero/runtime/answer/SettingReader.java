package dev.tendero.runtime.answer;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns settings as users write them into typed values; what is wrong is named as the user calls it. */
record SettingReader(Function<String, String> called, Function<String, @Nullable String> value) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m)");

    String text(String name, String byDefault) {
        String given = value.apply(name);
        return given == null || given.isBlank() ? byDefault : given.strip();
    }

    String required(String name) {
        String given = text(name, "");
        if (given.isEmpty()) {
            throw wrong(name, "is missing; name the model as its provider calls it");
        }
        return given;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E byDefault) {
        String given = text(name, byDefault.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "is '" + text(name, "") + "', expected one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    URI url(String name, String byDefault) {
        String given = text(name, byDefault);
        try {
            URI url = URI.create(given.replaceAll("/+$", ""));
            if (given.isEmpty()
                    || (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?"))) {
                return url;
            }
        } catch (IllegalArgumentException notAnUrl) {
            // said below, in the same words as for a URL of another kind
        }
        throw wrong(name, "is '" + given + "', expected a URL such as https://models.example/v1");
    }

    Duration duration(String name, Duration byDefault, Duration min, Duration max) {
        Matcher given = DURATION.matcher(text(name, byDefault.toMillis() + "ms"));
        Duration duration = given.matches() ? duration(Long.parseLong(given.group(1)), given.group(2)) : Duration.ZERO;
        if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
            throw wrong(
                    name,
                    "is '" + text(name, "") + "', expected a time between " + min.toMillis() + "ms and "
                            + max.toSeconds() + "s, such as 2s or 500ms");
        }
        return duration;
    }

    double number(String name, double byDefault, double min, double max) {
        String given = text(name, Double.toString(byDefault));
        try {
            double number = Double.parseDouble(given);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in the same words as for a number out of range
        }
        throw wrong(name, "is '" + given + "', expected a number from " + plain(min) + " to " + plain(max));
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private TenderoException wrong(String name, String what) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, called.apply(name) + " " + what);
    }
}
