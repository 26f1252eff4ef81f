package dev.tendero.runtime.privacy;

/**
 * Numbers of payment cards: a prefix that issuers use, 14 to 19 digits, and the check digit of Luhn. Thirteen digits
 * are left out: nobody issues such cards any more, and every barcode would have a chance of one in ten.
 */
final class CardNumbers {

    static final int SHORTEST = 14;
    static final int LONGEST = 19;

    private CardNumbers() {}

    static boolean isOne(DigitRun run, int from, int count) {
        return count >= SHORTEST && count <= LONGEST && isIssued(run, from, count) && isChecked(run, from, count);
    }

    private static boolean isIssued(DigitRun run, int from, int count) {
        int four = 0;
        for (int i = from; i < from + 4; i++) {
            four = four * 10 + run.digits()[i];
        }
        int two = four / 100;
        return switch (two) {
            case 34, 37 -> count == 15;
            case 30, 36, 38, 39 -> count == 14 || count == 16;
            case 50, 56, 57, 58, 60, 62, 63, 64, 65, 67, 68, 69 -> count >= 16;
            case 51, 52, 53, 54, 55 -> count == 16;
            case 22, 23, 24, 25, 26, 27 -> count == 16 && four >= 2221 && four <= 2720;
            case 35 -> count >= 16 && four >= 3528 && four <= 3589;
            default -> two / 10 == 4 && (count == 16 || count == 19);
        };
    }

    private static boolean isChecked(DigitRun run, int from, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = run.digits()[from + count - 1 - i];
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
