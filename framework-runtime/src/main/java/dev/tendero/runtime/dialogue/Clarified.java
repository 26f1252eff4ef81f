package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The answer to the question which of two intents was meant: the message that was asked about is answered with the one
 * that the customer chose.
 *
 * @param message the one that was asked about
 * @param intent what it means
 */
record Clarified(String message, String intent) {

    /** @return empty when nothing was asked, or this message answers something else */
    static Optional<Clarified> of(TurnRequest request, Understanding understanding) {
        return request.conversation().latest(1).stream()
                .filter(turn -> turn.reply().intent().equals(OwnIntents.CLARIFICATION))
                .findFirst()
                .flatMap(asked -> chosen(request, understanding, asked));
    }

    private static Optional<Clarified> chosen(TurnRequest request, Understanding understanding, PastTurn asked) {
        List<String> chips = asked.reply().suggestions();
        OptionalInt choice = chip(request.text(), chips);
        int chosen = choice.orElseGet(() -> place(understanding));
        return chosen < 0 || chosen >= chips.size()
                ? Optional.empty()
                : intent(request.shop(), chips.get(chosen)).map(intent -> new Clarified(asked.message(), intent));
    }

    private static OptionalInt chip(String text, List<String> chips) {
        return IntStream.range(0, chips.size())
                .filter(i -> bare(chips.get(i)).equals(bare(text)))
                .findFirst();
    }

    /** {@code la segunda}; -1 when none is said. */
    private static int place(Understanding understanding) {
        return understanding.entities().stream()
                .filter(entity -> entity.entity().equals("posicion"))
                .map(Entity::parts)
                .map(parts -> parts.get("index"))
                .filter(Integer.class::isInstance)
                .mapToInt(index -> (Integer) index < 0 ? 1 : (Integer) index - 1)
                .findFirst()
                .orElse(-1);
    }

    private static Optional<String> intent(ServedShop shop, String chip) {
        return shop.intents().values().stream()
                .filter(intent -> OwnIntents.chip(intent.settings()).equals(chip))
                .map(ActiveIntent::name)
                .findFirst();
    }

    private static String bare(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!?¿¡«»\"]", "");
    }
}
