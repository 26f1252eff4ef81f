package dev.tendero.runtime.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as shops write it: {@code 15.00 EUR}, {@code 6,05}, {@code 1.299,00}, {@code €12}, {@code 1,299.00}.
 *
 * @param currency ISO 4217 code; null when the text names none
 */
record Money(BigDecimal amount, @Nullable String currency) {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'\\u00a0\\u202f ]*");
    private static final Pattern CODE = Pattern.compile("\\b([A-Z]{3})\\b");
    private static final Pattern LEFT_OVER = Pattern.compile("[\\s\\u00a0\\u202f€$£]|R\\$|euros?|[A-Z]{3}");

    /** @return empty when the text is not one amount */
    static Optional<Money> parse(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        String rest = text.substring(0, number.start()) + text.substring(number.end());
        if (!LEFT_OVER.matcher(rest).replaceAll("").isEmpty()) {
            return Optional.empty();
        }
        Matcher code = CODE.matcher(rest);
        return decimal(number.group()).map(amount -> new Money(amount, code.find() ? code.group(1) : symbol(rest)));
    }

    private static Optional<BigDecimal> decimal(String digits) {
        String plain = digits.replaceAll("['\\s\\u00a0\\u202f]", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        int decimalMark = Math.max(comma, point);
        boolean bothKinds = comma >= 0 && point >= 0;
        boolean groups = decimalMark >= 0 && !bothKinds && looksLikeThousands(plain, decimalMark);
        String number = groups || decimalMark < 0
                ? plain.replaceAll("[.,]", "")
                : plain.substring(0, decimalMark).replaceAll("[.,]", "") + "." + plain.substring(decimalMark + 1);
        try {
            return Optional.of(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code 1.299} and {@code 1.299.000} are grouped; {@code 6,05} and {@code 0.299} are not. */
    private static boolean looksLikeThousands(String plain, int lastMark) {
        boolean severalMarks =
                plain.chars().filter(c -> c == plain.charAt(lastMark)).count() > 1;
        return severalMarks || (plain.length() - lastMark - 1 == 3 && !plain.startsWith("0"));
    }

    private static @Nullable String symbol(String rest) {
        if (rest.contains("€") || rest.contains("euro")) {
            return "EUR";
        }
        return rest.contains("£") ? "GBP" : null;
    }
}
