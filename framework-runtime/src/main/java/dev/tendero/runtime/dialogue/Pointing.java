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

    private static final String POSITION = "posicion";

    /** The product is meant without words that point at it. */
    private static final String IMPLIED = "implied";

    /** {@code ¿está rebajada?} asks of it, {@code ¿hay ofertas?} of others. */
    private static final String OFFER = "oferta";

    private static final Set<String> OF_OTHERS =
            Set.of(POSITION, "pagina", "parecido", "reinicio", "orden", "precio", OFFER, "marca");

    private Pointing() {}

    /** Whether it points by words, or is about others than what is seen. */
    static boolean isOfOthers(Understanding heard, PropertyQuestion question) {
        return heard.entities().stream()
                .map(Entity::entity)
                .filter(kind -> !question.isOfAThing() || !kind.equals(OFFER))
                .anyMatch(OF_OTHERS::contains);
    }

    /** Whether it points at one of what is listed, by words, and says nothing else. */
    static boolean isAllThatIsSaid(Understanding heard) {
        return heard.searchText().isBlank()
                && heard.entities().size() == 1
                && heard.entities().getFirst().entity().equals(POSITION)
                && !heard.entities().getFirst().carried();
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
        return at(heard, List.of(index), asked);
    }

    /** The same with several of them. */
    static Understanding at(Understanding heard, List<Integer> indexes, String asked) {
        int end = heard.utterance().text().length();
        List<Entity> places = indexes.stream().map(index -> place(index, end)).toList();
        return new Understanding(heard.utterance(), heard.intents(), heard.leastConfidence(), places, asked);
    }

    private static Entity place(int index, int end) {
        return new Entity(POSITION, String.valueOf(index), 0, end, Map.of("index", index, IMPLIED, true), false, false);
    }
}
