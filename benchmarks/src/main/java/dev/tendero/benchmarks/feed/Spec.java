package dev.tendero.benchmarks.feed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of a brand, a model or an option: which values its attributes may have, and what it does to the price.
 *
 * @param allowed the values by attribute; {@link #ABSENT} stands for not having the attribute
 * @param factor multiplies the price
 * @param fixed the price itself in euros, when it is known
 */
record Spec(Map<String, List<String>> allowed, double factor, OptionalDouble fixed) {

    static final String ABSENT = "-";
    static final Spec NONE = new Spec(Map.of(), 1, OptionalDouble.empty());

    /**
     * @param text such as {@code color=negro/plata; peso=1.2 kg; *1.5} or, with a known price, {@code color=negro;
     *     =349}
     */
    static Spec parse(String text) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        double factor = 1;
        OptionalDouble fixed = OptionalDouble.empty();
        for (String item : text.split(";\\s*")) {
            if (item.startsWith("*")) {
                factor = Double.parseDouble(item.substring(1));
            } else if (item.startsWith("=")) {
                fixed = OptionalDouble.of(Double.parseDouble(item.substring(1)));
            } else {
                int equals = item.indexOf('=');
                allowed.put(
                        item.substring(0, equals),
                        Arrays.asList(item.substring(equals + 1).split("/")));
            }
        }
        return new Spec(allowed, factor, fixed);
    }
}
