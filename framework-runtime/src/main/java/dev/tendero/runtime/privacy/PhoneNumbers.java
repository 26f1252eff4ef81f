package dev.tendero.runtime.privacy;

import java.util.regex.Pattern;

/** Telephone numbers: 9 to 11 digits, or 8 to 15 after a plus or two zeros; no amounts, dates, addresses or codes. */
final class PhoneNumbers {

    static final int SHORTEST = 8;
    static final int LONGEST = 15;

    private static final Pattern AMOUNT =
            Pattern.compile("[.,]?\\p{Nd}|[\\p{L}_€$£%/@]|\\s{0,2}(?:[€$£%]|(?i:eur|usd))");

    private PhoneNumbers() {}

    static boolean isOne(DigitRun run, int from, int count) {
        boolean international = isInternational(run, from);
        int least = international ? SHORTEST : 9;
        int most = international ? LONGEST : 11;
        return count >= least && count <= most && !run.isAddressOrDate() && standsAlone(run, from, count);
    }

    private static boolean isInternational(DigitRun run, int from) {
        int begin = run.at()[from];
        boolean hasPlus = begin > 0 && run.text().charAt(begin - 1) == '+';
        return hasPlus || (run.digits()[from] == 0 && run.digits()[from + 1] == 0);
    }

    private static boolean standsAlone(DigitRun run, int from, int count) {
        int begin = run.at()[from];
        int before = begin == 0 ? ' ' : run.text().codePointBefore(begin);
        boolean isPart = Character.isLetterOrDigit(before) || before == '_' || before == ',' || before == '#';
        int end = run.end(from + count - 1);
        return !isPart
                && !AMOUNT.matcher(run.text()).region(end, run.text().length()).lookingAt();
    }
}
