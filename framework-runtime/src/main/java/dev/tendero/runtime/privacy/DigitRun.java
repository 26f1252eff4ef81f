package dev.tendero.runtime.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Digits with at most two blanks, dots, hyphens or brackets between them. What is written together is a group; numbers
 * begin and end with groups.
 *
 * @param at the place of each digit in the text
 * @param digits their values, 0 to 9
 */
record DigitRun(String text, int[] at, int[] digits) {

    static final Pattern FORM = Pattern.compile("\\p{Nd}(?:[ \\u00A0.()-]{0,2}\\p{Nd}){7,63}");

    private static final Pattern ADDRESS_OR_DATE =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?:19|20)\\d\\d-[01]\\d-[0-3]\\d.*");

    static DigitRun of(String text, MatchResult found) {
        int[] at = new int[found.group().length()];
        int[] digits = new int[at.length];
        int count = 0;
        for (int i = found.start(); i < found.end(); i += Character.charCount(text.codePointAt(i))) {
            int digit = Character.digit(text.codePointAt(i), 10);
            if (digit >= 0) {
                at[count] = i;
                digits[count++] = digit;
            }
        }
        return new DigitRun(text, java.util.Arrays.copyOf(at, count), java.util.Arrays.copyOf(digits, count));
    }

    int size() {
        return digits.length;
    }

    /** Where the digit before this one ends is another place than where this one begins. */
    boolean beginsGroup(int digit) {
        return digit == 0 ? !isDigitBefore(at[0]) : at[digit] > end(digit - 1);
    }

    boolean endsGroup(int digit) {
        return digit == size() - 1 ? !isDigitAt(end(digit)) : at[digit + 1] > end(digit);
    }

    /** Just behind the digit. */
    int end(int digit) {
        return at[digit] + Character.charCount(text.codePointAt(at[digit]));
    }

    boolean isAddressOrDate() {
        return ADDRESS_OR_DATE.matcher(text.substring(at[0], end(size() - 1))).matches();
    }

    private boolean isDigitAt(int place) {
        return place < text.length() && Character.isDigit(text.codePointAt(place));
    }

    private boolean isDigitBefore(int place) {
        return place > 0 && Character.isDigit(text.codePointBefore(place));
    }
}
