package dev.tendero.runtime;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question about the one product that the customer looks at, which nothing in its words points at: {@code ¿es
 * vegano?}, {@code ¿tiene frenos de disco?}.
 *
 * @param index its place in what is listed, 1 is the first
 */
record InView(Product product, int index) {

    /** After that many turns without products nobody looks at one any more. */
    private static final int LOOKED_AT = 3;
    /** A question about it has few words: who asks more says it of something else. */
    private static final int WORDS = 2;
    /** The product is meant without words that point at it. */
    private static final String IMPLIED = "implied";

    private static final Set<String> OF_OTHERS =
            Set.of("posicion", "pagina", "parecido", "reinicio", "orden", "precio", "oferta", "marca");

    /** What is said of a thing, beside the words of the wish. */
    private static final Set<String> WORDED = Set.of("categoria", "atributo");

    /**
     * The message with the product pointed at, where it asks about that.
     *
     * @param route who else would answer it
     */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard, Route route) {
        boolean isOfOthers = heard.entities().stream().map(Entity::entity).anyMatch(OF_OTHERS::contains);
        return isOfOthers
                ? Optional.empty()
                : of(request.conversation())
                        .filter(view -> view.isAsked(request, heard, route))
                        .map(view -> view.pointedAt(heard));
    }

    /** The only product of the latest answer that showed any, or the first of those that were asked for in order. */
    private static Optional<InView> of(Conversation conversation) {
        return conversation.latest(LOOKED_AT).reversed().stream()
                .map(PastTurn::reply)
                .filter(reply -> !reply.products().isEmpty())
                .findFirst()
                .filter(reply -> reply.products().size() == 1
                        || reply.entities().stream()
                                .anyMatch(entity -> entity.entity().equals("orden") && !entity.carried()))
                .map(reply -> reply.products().getFirst())
                .map(product -> new InView(product, placeOf(product, conversation.listed())))
                .filter(view -> view.index() > 0);
    }

    private static int placeOf(Product product, List<Product> listed) {
        return listed.stream().map(Product::key).toList().indexOf(product.key()) + 1;
    }

    private boolean isAsked(TurnRequest request, Understanding heard, Route route) {
        List<String> words = words(heard);
        boolean isMissed = route instanceof Route.Fallback;
        return switch (PropertyQuestion.of(heard.utterance())) {
            case OF_IT ->
                isMissed
                        ? isSaid(request, words) || (words.size() <= 1 && isNearest(request, heard))
                        : isOpen(request, heard, route) && (isShort(heard, words) || isSaid(request, words));
            case MAYBE_OF_IT ->
                !words.isEmpty()
                        && !namesItsKind(heard)
                        && (isDescribed(request, route) && isShort(heard, words)
                                || isMissed && words.size() <= 1 && isNearest(request, heard)
                                || isSaid(request, words));
            case FOR_SOMEBODY, NONE -> isMissed && !words.isEmpty() && isSaid(request, words);
        };
    }

    /** Whether the intent works with things that are named, and no words of its own have called it. */
    private static boolean isOpen(TurnRequest request, Understanding heard, Route route) {
        if (!(route instanceof Route.ToHandler to)) {
            return true;
        }
        boolean isOfThings = request.shop().topic(to.intent()).stream()
                .anyMatch(topic -> topic.entities().contains("producto"));
        boolean isCalled = heard.intents().stream()
                .filter(scored -> scored.intent().equals(to.intent()))
                .flatMap(scored -> scored.evidence().stream())
                .anyMatch(Evidence::isOfWords);
        return isOfThings && (!isCalled || isDescribed(request, route));
    }

    private static boolean isDescribed(TurnRequest request, Route route) {
        return route instanceof Route.ToHandler to
                && request.shop().describer().filter(to.intent()::equals).isPresent();
    }

    /** Whether of all intents that are not sure enough the one that describes products comes nearest. */
    private static boolean isNearest(TurnRequest request, Understanding heard) {
        return heard.intents().stream()
                .limit(1)
                .anyMatch(best ->
                        request.shop().describer().filter(best.intent()::equals).isPresent());
    }

    private static boolean isShort(Understanding heard, List<String> words) {
        return words.size() <= WORDS && !namesAKind(heard);
    }

    /** {@code ¿tienen otra linterna?} asks for more of its kind. */
    private boolean namesItsKind(Understanding heard) {
        String category = Objects.requireNonNullElse(product.category(), "");
        return heard.entities().stream()
                .anyMatch(entity -> entity.entity().equals("categoria") && category.contains(entity.value()));
    }

    private static boolean namesAKind(Understanding heard) {
        return heard.entities().stream().anyMatch(entity -> entity.entity().equals("categoria"));
    }

    /** What it is asked for. */
    private static List<String> words(Understanding heard) {
        List<String> words = new ArrayList<>();
        heard.entities().stream()
                .filter(entity -> WORDED.contains(entity.entity()))
                .map(entity -> heard.utterance().text().substring(entity.start(), entity.end()))
                .distinct()
                .forEach(words::add);
        words.addAll(List.of(heard.searchText().split(" ")));
        return words.stream().filter(word -> !word.isBlank()).toList();
    }

    /** Whether the catalogue says all of it of the product. */
    private boolean isSaid(TurnRequest request, List<String> words) {
        ProductHits hits = request.shop()
                .catalog()
                .search(ProductSearch.builder()
                        .text(product.name() + " " + String.join(" ", words))
                        .page(1, 0)
                        .build());
        return hits.keys().equals(List.of(product.key())) && hits.missing().isEmpty();
    }

    private Understanding pointedAt(Understanding heard) {
        int end = heard.utterance().text().length();
        Entity place = new Entity(
                "posicion", String.valueOf(index), 0, end, Map.of("index", index, IMPLIED, true), false, false);
        return new Understanding(
                heard.utterance(),
                heard.intents(),
                heard.leastConfidence(),
                List.of(place),
                String.join(" ", words(heard)));
    }
}
