package dev.tendero.benchmarks.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model or a line of a brand. */
record Model(String name, Spec spec) {

    private static final Pattern SHAPE = Pattern.compile("(.+?)(?: \\{(.*)})?");

    /** @param text such as {@code WH-1000XM5 {autonomía=30 horas; =349}} */
    static Model parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a model: " + text);
        }
        return new Model(matcher.group(1), matcher.group(2) == null ? Spec.NONE : Spec.parse(matcher.group(2)));
    }
}
