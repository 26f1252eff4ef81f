package dev.tendero.runtime.routing;

import dev.tendero.api.ShopInfo;
import java.util.List;

/**
 * A message that the router is not sure of.
 *
 * @param candidates the intents to choose from; the fallback is none of them
 * @param earlier the exchanges before the message, oldest first
 * @param message what the customer wrote
 */
public record Doubt(ShopInfo shop, List<Candidate> candidates, List<Exchange> earlier, String message) {

    public Doubt {
        candidates = List.copyOf(candidates);
        earlier = List.copyOf(earlier);
    }

    /** @param examples what customers say who mean it, the most telling first */
    public record Candidate(String intent, String description, List<String> examples) {

        public Candidate {
            examples = List.copyOf(examples);
        }
    }

    /** What a customer wrote and what was answered. */
    public record Exchange(String customer, String reply) {}
}
