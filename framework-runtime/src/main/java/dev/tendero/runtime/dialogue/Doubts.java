package dev.tendero.runtime.dialogue;

import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.routing.Doubt;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model is told that chooses among a shop's intents. */
final class Doubts {

    /** A longer list costs time and tokens, and what is meant stands high in the ranking. */
    private static final int MOST_INTENTS = 40;

    private static final int EXAMPLES = 3;
    private static final int EARLIER_TURNS = 4;

    private Doubts() {}

    static Doubt of(TurnRequest request, Understanding understanding) {
        return new Doubt(
                request.shop().info(),
                candidates(request.shop(), understanding),
                request.conversation().latest(EARLIER_TURNS).stream()
                        .map(Doubts::exchange)
                        .toList(),
                request.text());
    }

    /** In the shop's order, whatever the ranking, so that providers can keep the beginning of the prompt. */
    private static List<Doubt.Candidate> candidates(ServedShop shop, Understanding understanding) {
        Set<String> likeliest = understanding.intents().stream()
                .filter(scored -> isFree(shop, scored))
                .limit(MOST_INTENTS)
                .map(ScoredIntent::intent)
                .collect(Collectors.toSet());
        return shop.intents().values().stream()
                .filter(intent -> likeliest.contains(intent.name()))
                .map(intent -> candidate(intent.settings()))
                .toList();
    }

    /** What an owner wants to be surer of, by a threshold of its own, is not for others to choose below that. */
    private static boolean isFree(ServedShop shop, ScoredIntent scored) {
        return !scored.intent().equals(ShopSettings.FALLBACK)
                && shop.thresholdOf(scored.intent())
                        .map(least -> scored.confidence() >= least)
                        .orElse(true);
    }

    private static Doubt.Candidate candidate(IntentSettings intent) {
        return new Doubt.Candidate(
                intent.name(),
                intent.description(),
                Stream.concat(intent.examples().stream(), intent.keywords().stream())
                        .limit(EXAMPLES)
                        .toList());
    }

    private static Doubt.Exchange exchange(PastTurn turn) {
        return new Doubt.Exchange(turn.message(), turn.reply().reply());
    }
}
