package dev.tendero.runtime.yaml;

import java.util.List;
import java.util.Optional;

/** What came of reading a user's file: the whole of it, or everything that is wrong with it. */
public sealed interface Reading<T> {

    record Loaded<T>(T value) implements Reading<T> {}

    /** @param problems at least one, in the order of files and places */
    record Broken<T>(List<Problem> problems) implements Reading<T> {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** The value; when there is none, its problems go to {@code problems}. */
    default Optional<T> orReport(Problems problems) {
        return switch (this) {
            case Loaded<T>(T value) -> Optional.of(value);
            case Broken<T>(List<Problem> all) -> {
                problems.addAll(all);
                yield Optional.empty();
            }
        };
    }
}
