package dev.tendero.benchmarks.feed;

/** Prices as shops make them. */
final class Money {

    private Money() {}

    /**
     * @param euros what it might cost
     * @return cents of a price near by that looks like one: 1.35, 12.95, 79.90, 649.00
     */
    static long retail(double euros) {
        long whole = Math.max(1, Math.round(euros));
        if (euros < 10) {
            return Math.max(35, Math.round(euros * 20) * 5);
        }
        if (euros < 150) {
            return whole * 100 - (whole % 3 == 0 ? 1 : whole % 3 == 1 ? 5 : 10);
        }
        long tens = Math.round(euros / 10);
        return tens % 4 == 0 ? tens * 1000 - 10 : (tens * 10 - 1) * 100;
    }

    /** Google's format: {@code 79.90 EUR}. */
    static String format(long cents) {
        long rest = cents % 100;
        return cents / 100 + (rest < 10 ? ".0" : ".") + rest + " EUR";
    }
}
