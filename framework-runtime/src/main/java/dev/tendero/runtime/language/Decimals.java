package dev.tendero.runtime.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 6,05}, {@code 1.299,50}, {@code 1,299.50}, {@code 1.000}, {@code 19'99}. */
public final class Decimals {

    /** What a number is written in: {@code 1e999} is none. */
    private static final Pattern WRITTEN = Pattern.compile("[-+]?[\\p{Nd}.,'’]{1,40}");

    private Decimals() {}

    /** @return empty when the text is not a number */
    public static Optional<BigDecimal> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replace('\'', ',').replace('’', ',');
        int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        boolean whole = mark < 0 || groupsThousands(digits, mark);
        String number = whole
                ? digits.replaceAll("[.,]", "")
                : digits.substring(0, mark).replaceAll("[.,]", "") + "." + digits.substring(mark + 1);
        try {
            return Optional.of(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code 1.299} and {@code 1.299.000} are grouped; {@code 6,05}, {@code 0.299} and {@code 1.299,500} are not. */
    private static boolean groupsThousands(String digits, int lastMark) {
        char mark = digits.charAt(lastMark);
        char other = mark == ',' ? '.' : ',';
        boolean several = digits.indexOf(mark) != lastMark;
        boolean three = digits.length() - lastMark - 1 == 3 && !digits.startsWith("0");
        return digits.indexOf(other) < 0 && (several || three);
    }
}
