package dev.tendero.runtime.understanding;

/** What number words come to, one after the other: {@code dos}, {@code mil}, {@code cincuenta} to 2050. */
final class NumberSum {

    static final int THOUSAND = 1000;
    static final int MILLION = 1_000_000;
    private static final int HUNDRED = 100;

    private long millions;
    private long thousands;
    /** Below a thousand. */
    private long group;

    private int scale = 1;

    long value() {
        return millions + thousands + group;
    }

    /** Of what the last number word counts: 1, a thousand or a million. */
    int scale() {
        return scale;
    }

    /** Below it another number goes on with this one: {@code mil} with {@code cincuenta}, not with {@code mil}. */
    long room() {
        return thousands > 0 ? THOUSAND : millions > 0 ? MILLION : Long.MAX_VALUE;
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
        if (number == MILLION) {
            return takesMillion();
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
        scale = number == THOUSAND ? THOUSAND : 1;
        return true;
    }

    /** {@code dos mil millones}, but no second million. */
    private boolean takesMillion() {
        if (millions > 0) {
            return false;
        }
        millions = Math.max(1, thousands + group) * MILLION;
        thousands = 0;
        group = 0;
        scale = MILLION;
        return true;
    }

    /** After {@code y}: {@code quinientos y mil} are two, {@code mil e duzentos} is one. */
    private boolean isAnother(int number) {
        return number >= THOUSAND || (number >= HUNDRED && thousands == 0 && millions == 0);
    }

    /**
     * {@code doscientos} takes {@code cincuenta}, {@code treinta} takes {@code cinco}; {@code dos} takes nothing; after
     * {@code mil} anything fits.
     */
    private boolean fits(int number) {
        return group == 0 || (group % HUNDRED == 0 && number < HUNDRED) || (group % 10 == 0 && number < 10);
    }
}
