package dev.tendero.web.http;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query. One that is empty counts as missing; of one that is repeated the first counts. */
final class Query {

    private static final int MAX_TEXT = 200;
    private static final int MAX_SHOWN = 40;
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("9999999999.99");

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** @param raw what follows the question mark, encoded; may be empty */
    static Query of(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = Percent.decode(pair, equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : Percent.decode(name, pair.substring(equals + 1));
            values.putIfAbsent(name, value);
        }
        return new Query(values);
    }

    /** @return null when it is missing; at most 200 characters */
    @Nullable
    String text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        int length = value.codePointCount(0, value.length());
        if (length > MAX_TEXT) {
            throw new BadParameterException(name, "has " + length + " characters; expected at most " + MAX_TEXT);
        }
        return value;
    }

    int integer(String name, int preset, int min, int max) {
        return Math.toIntExact(number(name, preset, min, max));
    }

    long number(String name, long preset, long min, long max) {
        String value = text(name);
        if (value == null) {
            return preset;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new BadParameterException(
                name, "is \"" + shown(value) + "\"; expected a whole number from " + min + " to " + max);
    }

    /** @return null when it is missing; else 0 or more */
    @Nullable
    BigDecimal amount(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,10}(\\.\\d{1,6})?")) {
            BigDecimal amount = new BigDecimal(value);
            if (amount.compareTo(MAX_AMOUNT) <= 0) {
                return amount;
            }
        }
        throw new BadParameterException(
                name, "is \"" + shown(value) + "\"; expected an amount from 0 to " + MAX_AMOUNT + ", such as 79.90");
    }

    static String shown(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
    }
}
