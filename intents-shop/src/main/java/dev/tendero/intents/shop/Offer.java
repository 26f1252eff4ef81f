package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer that lists what the installed intents can do, those of other plugins and of the shop included. */
final class Offer {

    private static final int SUGGESTED = 4;
    private static final Set<String> SMALL_TALK = Set.of("saludo", "ayuda", "fallback");

    private Offer() {}

    static Answer of(Turn turn, String variant) {
        List<IntentSummary> useful = turn.intents().stream()
                .filter(intent -> !SMALL_TALK.contains(intent.name()))
                .toList();
        List<Map<String, String>> offers = useful.stream()
                .map(intent -> Map.of("description", intent.description(), "example", intent.example()))
                .toList();
        List<String> examples = useful.stream()
                .map(IntentSummary::example)
                .filter(example -> !example.isEmpty())
                .limit(SUGGESTED)
                .toList();
        return new Answer(List.of(), variant, Map.of("offers", offers), examples);
    }
}
