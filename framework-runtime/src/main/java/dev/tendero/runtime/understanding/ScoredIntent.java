package dev.tendero.runtime.understanding;

import java.util.List;

/**
 * How well an intent fits a message.
 *
 * @param confidence probability, 0 to 1
 * @param evidence what spoke for it; may be empty
 */
public record ScoredIntent(String intent, double confidence, List<Evidence> evidence) {

    public ScoredIntent {
        evidence = List.copyOf(evidence);
    }
}
