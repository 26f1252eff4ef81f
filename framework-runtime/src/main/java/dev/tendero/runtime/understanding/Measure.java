package dev.tendero.runtime.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * An amount that others can be compared with: {@code 0,8 kg} are 800 of {@code g}, {@code 6 meses} half of
 * {@code anos}.
 *
 * @param of the smallest unit of its kind, or what is counted
 */
record Measure(String of, BigDecimal amount) {

    /** What months are counted in, so that they compare with years. */
    static final String YEARS = "anos";

    private static final String MONTHS = "meses";
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    /** Digits after the point: enough to tell days. */
    private static final int EXACT = 6;

    private record Factor(String of, int times) {}

    private static final Map<String, Factor> SMALLEST = Map.of(
            "kg", new Factor("g", 1_000),
            "l", new Factor("ml", 1_000),
            "cl", new Factor("ml", 10),
            "m", new Factor("mm", 1_000),
            "cm", new Factor("mm", 10),
            "tb", new Factor("gb", 1_024));

    /** @param unit as the language packs write it */
    static Measure of(BigDecimal number, String unit) {
        if (unit.equals(MONTHS)) {
            return new Measure(YEARS, number.divide(MONTHS_A_YEAR, EXACT, RoundingMode.HALF_UP));
        }
        Factor factor = SMALLEST.getOrDefault(unit, new Factor(unit, 1));
        return new Measure(factor.of(), number.multiply(BigDecimal.valueOf(factor.times())));
    }

    /**
     * What is asked of an amount.
     *
     * @param detail {@code above}, {@code from}, {@code below}, {@code upto}, {@code range} or {@code exact}
     * @param least the smaller of the numbers said; the same as {@code most} where there is one
     */
    record Range(String detail, Measure least, Measure most) {}
}
