package dev.tendero.benchmarks.feed;

import java.util.Arrays;
import java.util.List;

/**
 * A choice that a product makes.
 *
 * @param perProduct whether products of one model differ in it, as in their colour and size
 */
record Axis(String name, boolean perProduct, List<Spec> options) {

    /**
     * @param key the attribute, with {@code ~} before it when products of one model differ in it
     * @param text options between {@code " | "}, each a value of the attribute and what else comes with it
     */
    static Axis parse(String key, String text) {
        boolean perProduct = key.startsWith("~");
        String name = perProduct ? key.substring(1) : key;
        List<Spec> options = Arrays.stream(text.split("\\s*\\|\\s*"))
                .map(option -> Spec.parse(name + "=" + option))
                .toList();
        return new Axis(name, perProduct, options);
    }
}
