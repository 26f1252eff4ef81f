package dev.tendero.benchmarks.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** Narrows down what a product is like, fact by fact. What was said earlier wins. */
final class Draw {

    private final Map<String, List<String>> allowed = new LinkedHashMap<>();
    private double factor = 1;
    private OptionalDouble fixed = OptionalDouble.empty();

    void learn(Spec spec) {
        spec.allowed().forEach((name, values) -> allowed.merge(name, values, Draw::narrow));
        factor *= spec.factor();
        fixed = fixed.isPresent() ? fixed : spec.fixed();
    }

    /**
     * Takes one of the options that don't contradict what is known; when all do, one whose value of the axis itself
     * doesn't; else none.
     */
    void choose(Axis axis, RandomGenerator random) {
        List<Spec> fitting = axis.options().stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            fitting = axis.options().stream()
                    .filter(option -> admits(axis.name(), option.allowed().getOrDefault(axis.name(), List.of())))
                    .toList();
        }
        if (!fitting.isEmpty()) {
            learn(fitting.get(random.nextInt(fitting.size())));
        }
    }

    /** One value for each attribute. */
    Map<String, String> settle(RandomGenerator random) {
        Map<String, String> settled = new LinkedHashMap<>();
        allowed.forEach((name, values) -> {
            String value = values.get(values.size() == 1 ? 0 : random.nextInt(values.size()));
            if (!value.equals(Spec.ABSENT)) {
                settled.put(name, value);
            }
        });
        return settled;
    }

    /** @param base in euros, for a product about which nothing special is known */
    double price(double base) {
        return fixed.orElse(base * factor);
    }

    private boolean fits(Spec option) {
        return option.allowed().entrySet().stream().allMatch(e -> admits(e.getKey(), e.getValue()));
    }

    private boolean admits(String name, List<String> values) {
        return allowed.getOrDefault(name, values).stream().anyMatch(values::contains);
    }

    private static List<String> narrow(List<String> known, List<String> said) {
        List<String> both = known.stream().filter(said::contains).toList();
        return both.isEmpty() ? known : both;
    }
}
