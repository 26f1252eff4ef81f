package dev.tendero.runtime.learning;

import java.util.Comparator;
import java.util.List;

/** The order that labels have everywhere. */
final class Labels {

    private Labels() {}

    /** By name; the one of sentences that no label answers comes last. */
    static List<String> of(List<Example> examples, String none) {
        return examples.stream()
                .map(Example::label)
                .distinct()
                .sorted(Comparator.<String, Boolean>comparing(none::equals).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
