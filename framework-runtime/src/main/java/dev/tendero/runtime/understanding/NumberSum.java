package dev.tendero.runtime.understanding;

/** What number words come to, one after the other: {@code dos}, {@code mil}, {@code cincuenta} to 2050. */
final class NumberSum {

    static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;

    private int thousands;
    /** Below a thousand. */
    private int group;

    int value() {
        return thousands + group;
    }

    /**
     * Takes another word's value, unless that begins another number.
     *
     * @param isAfterLink whether {@code y} stands before it
     */
    boolean takes(int number, boolean isAfterLink) {
        if (isAfterLink && isAnother(number)) {
            return false;
        }
        if (number == THOUSAND) {
            thousands += Math.max(1, group) * THOUSAND;
            group = 0;
        } else if (number == HUNDRED && group > 0 && group < 10) {
            group *= HUNDRED;
        } else if (fits(number)) {
            group += number;
        } else {
            return false;
        }
        return true;
    }

    /** After {@code y}: {@code quinientos y mil} are two, {@code mil e duzentos} is one. */
    private boolean isAnother(int number) {
        return number == THOUSAND || (number >= HUNDRED && thousands == 0);
    }

    /**
     * {@code doscientos} takes {@code cincuenta}, {@code treinta} takes {@code cinco}; {@code dos} takes nothing; after
     * {@code mil} anything fits.
     */
    private boolean fits(int number) {
        return group == 0 || (group % HUNDRED == 0 && number < HUNDRED) || (group % 10 == 0 && number < 10);
    }
}
