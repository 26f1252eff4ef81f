package dev.tendero.runtime.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the products that an answer shows.
 *
 * @param ids all of them, in order; null when that does not matter
 * @param every a condition on a field, which each product meets; then there is at least one
 * @param count how many there are; null when that does not matter
 */
public record ProductsExpectation(
        @Nullable List<String> ids,
        Map<String, Condition> every,
        @Nullable Condition count) {

    public ProductsExpectation {
        every = Map.copyOf(every);
    }
}
