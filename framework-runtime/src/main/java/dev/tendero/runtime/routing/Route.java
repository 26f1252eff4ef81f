package dev.tendero.runtime.routing;

import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.List;

/** What is done with a message. */
public sealed interface Route {

    /** The confidence of the best intent, 0 to 1. */
    double confidence();

    /**
     * The intent's handler answers.
     *
     * @param continued whether the message only goes on with the intent of the turn before ({@code ¿y más barato?})
     */
    record ToHandler(String intent, double confidence, boolean continued) implements Route {}

    /** Two intents fit about equally: the customer is asked which was meant. */
    record Ask(List<ScoredIntent> candidates) implements Route {

        public Ask {
            candidates = List.copyOf(candidates);
        }

        @Override
        public double confidence() {
            return candidates.getFirst().confidence();
        }
    }

    /**
     * Nothing fits well enough.
     *
     * @param nearest the intents that came nearest, best first; may be empty
     */
    record Fallback(List<ScoredIntent> nearest) implements Route {

        public Fallback {
            nearest = List.copyOf(nearest);
        }

        @Override
        public double confidence() {
            return nearest.isEmpty() ? 0 : nearest.getFirst().confidence();
        }
    }
}
