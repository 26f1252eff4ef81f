package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That a message means a product that the customer sees, though none of the words that point says so. */
final class Pointing {

    /** The product is meant without words that point at it. */
    private static final String IMPLIED = "implied";

    /** {@code ¿está rebajada?} asks of it, {@code ¿hay ofertas?} of others. */
    private static final String OFFER = "oferta";

    private static final Set<String> OF_OTHERS =
            Set.of("posicion", "pagina", "parecido", "reinicio", "orden", "precio", OFFER, "marca");

    private Pointing() {}

    /** Whether it points by words, or is about others than what is seen. */
    static boolean isOfOthers(Understanding heard, PropertyQuestion question) {
        return heard.entities().stream()
                .map(Entity::entity)
                .filter(kind -> !question.isOfAThing() || !kind.equals(OFFER))
                .anyMatch(OF_OTHERS::contains);
    }

    /** Whether nobody is sure of it, or it is taken for small talk without a word of that. */
    static boolean isMissed(Understanding heard, Route route) {
        return !(route instanceof Route.ToHandler to)
                || ShopSettings.isSmallTalk(to.intent())
                        && !heard.evidenceFor(to.intent()).anyMatch(Evidence::isOfWords);
    }

    /**
     * The message with one of what is listed pointed at, and nothing else named.
     *
     * @param asked the words that ask after it
     */
    static Understanding at(Understanding heard, int index, String asked) {
        int end = heard.utterance().text().length();
        Entity place = new Entity(
                "posicion", String.valueOf(index), 0, end, Map.of("index", index, IMPLIED, true), false, false);
        return new Understanding(heard.utterance(), heard.intents(), heard.leastConfidence(), List.of(place), asked);
    }
}
