package dev.tendero.benchmarks.feed;

import java.util.List;

/**
 * Products of one kind, which share nouns, attributes and sentences. Several families may fill one category.
 *
 * @param head the category, the noun's form and how many of them the demo shop has
 */
record Family(Head head, List<Brand> brands, List<Axis> axes, Texts texts) {

    /**
     * @param category {@code Padre > Hija}
     * @param count of products in the demo shop
     * @param coded whether its makers give part numbers
     */
    record Head(String category, Agreement agreement, int count, boolean coded) {}

    /** The same products on another shelf. */
    Family in(String category) {
        return new Family(new Head(category, head.agreement, head.count, head.coded), brands, axes, texts);
    }
}
