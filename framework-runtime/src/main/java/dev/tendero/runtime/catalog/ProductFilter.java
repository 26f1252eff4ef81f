package dev.tendero.runtime.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param text free words; null for all products
 * @param category a category's name or path, in any case, with or without accents; null for all
 * @param brand likewise
 * @param maxPrice in the shop's currency, inclusive
 * @param limit 1 to 100
 * @param offset 0 to 10,000
 */
public record ProductFilter(
        @Nullable String text,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal maxPrice,
        int limit,
        int offset) {}
