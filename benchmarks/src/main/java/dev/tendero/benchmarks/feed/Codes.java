package dev.tendero.benchmarks.feed;

import java.util.Locale;

/** Numbers by which the trade knows a product. */
final class Codes {

    private Codes() {}

    /**
     * A valid EAN-13 from the range that GS1 leaves to shops for their own use, so that no real article is meant.
     *
     * @param number of the product, from 1
     */
    static String gtin(long number) {
        String digits = "29" + String.format(Locale.ROOT, "%010d", number * 7_919_317L % 10_000_000_000L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A part number that depends on the brand, the model and the attributes alone: {@code NIK-48213}. */
    static String mpn(Item item) {
        String letters = Slug.of(item.brand()).replace("-", "");
        String prefix = letters.substring(0, Math.min(3, letters.length())).toUpperCase(Locale.ROOT);
        int hash = 31 * item.model().hashCode() + item.attributes().hashCode();
        return prefix + "-" + (10_000 + Math.floorMod(hash, 90_000));
    }
}
