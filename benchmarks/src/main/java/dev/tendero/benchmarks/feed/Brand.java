package dev.tendero.benchmarks.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a brand offers in one family.
 *
 * @param from the cheapest model's price in euros, before the factors of options
 * @param to the dearest model's
 */
record Brand(String name, double from, double to, Spec spec, List<Model> models) {

    private static final Pattern SHAPE = Pattern.compile("(.+?) ([\\d.]+)-([\\d.]+)(?: \\{(.*?)})?: (.+)");

    /** @param text such as {@code Sony 59-180 {color=negro}: WH-CH520, WF-C510 {tipo=de botón}} */
    static Brand parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a brand: " + text);
        }
        return new Brand(
                matcher.group(1),
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                matcher.group(4) == null ? Spec.NONE : Spec.parse(matcher.group(4)),
                Arrays.stream(matcher.group(5).split(",\\s*")).map(Model::parse).toList());
    }

    /** The same offer under another name. */
    Brand renamed(String otherName) {
        return new Brand(otherName, from, to, spec, models);
    }
}
