package dev.tendero.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search of the shop's catalogue. Everything given must hold for a product to be found; within one list any value
 * will do.
 *
 * @param text free words, matched against names, brands, categories and descriptions; may be empty
 * @param excludedWords words of things that a product must be without, {@code nueces}: one that does not say that it is
 *     without them, where others say it, is told as {@link ProductHits#missing}
 * @param categories the shop's names of categories, at any level
 * @param brands the shop's names of brands
 * @param excludedBrands brands that must not be shown
 * @param excludedCategories categories whose products must not be shown
 * @param excludedAttributes attribute name to values that a product must not have
 * @param attributes attribute name to wanted values, in the shop's spelling; they stay in their order
 * @param minPrice in the shop's currency, inclusive; null for none
 * @param maxPrice in the shop's currency, inclusive; null for none
 * @param availableOnly whether products that can't be bought now are left out
 * @param onSaleOnly whether products without a reduced price are left out
 * @param limit 1 to 100
 * @param offset from 0
 */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public record ProductSearch(
        String text,
        List<String> excludedWords,
        List<String> categories,
        List<String> brands,
        List<String> excludedBrands,
        List<String> excludedCategories,
        Map<String, List<String>> excludedAttributes,
        Map<String, List<String>> attributes,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        boolean availableOnly,
        boolean onSaleOnly,
        Sort sort,
        int limit,
        int offset) {

    private static final int MOST = 100;

    /** @throws IllegalArgumentException for a limit or an offset outside its bounds */
    public ProductSearch {
        excludedWords = List.copyOf(excludedWords);
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
        excludedBrands = List.copyOf(excludedBrands);
        excludedCategories = List.copyOf(excludedCategories);
        excludedAttributes = copy(excludedAttributes);
        attributes = copy(attributes);
        require(limit >= 1 && limit <= MOST, "limit is " + limit + "; expected 1 to " + MOST);
        require(offset >= 0, "offset is " + offset + "; expected 0 or more");
    }

    /** In the order in which they were given. */
    private static Map<String, List<String>> copy(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, each) -> copy.put(name, List.copyOf(each)));
        return Collections.unmodifiableMap(copy);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** A search for free words, the five most relevant. */
    public static ProductSearch forText(String text) {
        return builder().text(text).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this search. */
    public Builder change() {
        return new Builder()
                .text(text)
                .excludedWords(excludedWords)
                .categories(categories)
                .brands(brands)
                .excludedBrands(excludedBrands)
                .excludedCategories(excludedCategories)
                .excludedAttributes(excludedAttributes)
                .attributes(attributes)
                .price(minPrice, maxPrice)
                .availableOnly(availableOnly)
                .onSaleOnly(onSaleOnly)
                .sort(sort)
                .page(limit, offset);
    }

    /** Builds a search; what is not said stays open. Not for use by several threads. */
    @Stability(value = Stability.Level.EVOLVING, since = "0.1")
    public static final class Builder {

        private String text = "";
        private List<String> excludedWords = List.of();
        private List<String> categories = List.of();
        private List<String> brands = List.of();
        private List<String> excludedBrands = List.of();
        private List<String> excludedCategories = List.of();
        private Map<String, List<String>> excludedAttributes = Map.of();
        private Map<String, List<String>> attributes = Map.of();
        private @Nullable BigDecimal minPrice;
        private @Nullable BigDecimal maxPrice;
        private boolean availableOnly;
        private boolean onSaleOnly;
        private Sort sort = Sort.RELEVANCE;
        private int limit = 5;
        private int offset;

        private Builder() {}

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder excludedWords(List<String> excludedWords) {
            this.excludedWords = excludedWords;
            return this;
        }

        public Builder categories(List<String> categories) {
            this.categories = categories;
            return this;
        }

        public Builder brands(List<String> brands) {
            this.brands = brands;
            return this;
        }

        public Builder excludedBrands(List<String> excludedBrands) {
            this.excludedBrands = excludedBrands;
            return this;
        }

        public Builder excludedCategories(List<String> excludedCategories) {
            this.excludedCategories = excludedCategories;
            return this;
        }

        public Builder excludedAttributes(Map<String, List<String>> excludedAttributes) {
            this.excludedAttributes = excludedAttributes;
            return this;
        }

        public Builder attributes(Map<String, List<String>> attributes) {
            this.attributes = attributes;
            return this;
        }

        public Builder price(@Nullable BigDecimal min, @Nullable BigDecimal max) {
            this.minPrice = min;
            this.maxPrice = max;
            return this;
        }

        public Builder availableOnly(boolean availableOnly) {
            this.availableOnly = availableOnly;
            return this;
        }

        public Builder onSaleOnly(boolean onSaleOnly) {
            this.onSaleOnly = onSaleOnly;
            return this;
        }

        public Builder sort(Sort sort) {
            this.sort = sort;
            return this;
        }

        public Builder page(int limit, int offset) {
            this.limit = limit;
            this.offset = offset;
            return this;
        }

        public ProductSearch build() {
            return new ProductSearch(
                    text,
                    excludedWords,
                    categories,
                    brands,
                    excludedBrands,
                    excludedCategories,
                    excludedAttributes,
                    attributes,
                    minPrice,
                    maxPrice,
                    availableOnly,
                    onSaleOnly,
                    sort,
                    limit,
                    offset);
        }
    }
}
