package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.Qualities;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who answers a message about things where the intents' confidences alone do not say it, or say the wrong one. */
record Undecided(TurnRequest request, Understanding heard, Route route) {

    private static final Set<String> WARES = Set.of("categoria", "marca", "atributo");
    private static final Set<String> NAMES = Set.of("categoria", "marca", "producto");
    private static final String ORDER = "orden";
    private static final Set<String> ORDERED = Set.of(ORDER, "precio");

    /** The intent; empty where the route is as good as any. */
    static Optional<String> intent(TurnRequest request, Understanding heard, Route route) {
        Undecided undecided = new Undecided(request, heard, route);
        return undecided
                .undoubted()
                .or(undecided::ordered)
                .or(undecided::alike)
                .or(undecided::ofQuality)
                .or(undecided::ofNameAlone)
                .or(undecided::ofThings)
                .or(undecided::ofNeed)
                .or(undecided::ofClause);
    }

    /**
     * Whether things are told of, looked for or recommended, the customer gets to see them: nobody is asked which. What
     * is named is rather looked for.
     */
    private Optional<String> undoubted() {
        return route instanceof Route.Ask ask && isOfWares() && areOfThings(ask)
                ? ask.candidates().stream().map(ScoredIntent::intent).max(Comparator.comparing(this::isOfPages))
                : Optional.empty();
    }

    /**
     * {@code ordénalos de menor a mayor precio}, {@code ¿y el más caro?}: whoever lists what there is puts it in order.
     */
    private Optional<String> ordered() {
        boolean isOrder = heard.searchText().isBlank()
                && !heard.entities().isEmpty()
                && heard.entities().stream().allMatch(entity -> entity.entity().equals(ORDER));
        if (isOrder && route instanceof Route.Ask ask) {
            return ask.candidates().stream()
                    .map(ScoredIntent::intent)
                    .filter(this::isOfPages)
                    .findFirst();
        }
        return isOrder && isOfThingsAlone() && LastSeen.lately(request) < 2 ? ofPages() : Optional.empty();
    }

    /** Whether it goes to one that compares, though there are no two that could be. */
    private boolean isOfThingsAlone() {
        return request.shop().isOfThings(route)
                && !request.shop().isOfPages(route)
                && !InView.isDescribed(request, route);
    }

    /** {@code otra cosa parecida por ese precio}: whoever wants something like it is told no more of it. */
    private Optional<String> alike() {
        boolean isAlike =
                heard.entities().stream().anyMatch(entity -> entity.entity().equals("parecido") && !entity.carried());
        return isAlike && InView.isDescribed(request, route) ? ofPages() : Optional.empty();
    }

    /** {@code ¿cuál es la más blandita?}: no price tells it, but what is said of them may. */
    private Optional<String> ofQuality() {
        boolean isCompared = isGuessedOfThings() && !InView.isDescribed(request, route);
        boolean isOfQuality = !heard.searchText().isBlank()
                && heard.entities().stream().map(Entity::entity).noneMatch(ORDERED::contains)
                && Qualities.areCompared(heard.utterance());
        return isCompared && isOfQuality ? ofPages() : Optional.empty();
    }

    /**
     * Who only names a thing of the catalogue looks for it, or says what it may cost, though an example of another
     * intent speaks of it.
     */
    private Optional<String> ofNameAlone() {
        boolean isOfOther = route instanceof Route.ToHandler to
                && !request.shop().isOfThings(route)
                && heard.evidenceFor(to.intent()).noneMatch(Evidence::isOfWords);
        return isOfOther && areNamed() && (isNameAlone() || isLimited()) ? ofPages() : Optional.empty();
    }

    private boolean areNamed() {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return heard.entities().stream().map(Entity::entity).anyMatch(NAMES::contains)
                && Stream.of(heard.searchText().split(" ")).allMatch(word -> word.isEmpty() || catalogue.names(word));
    }

    private boolean isNameAlone() {
        return heard.utterance().tokens().stream()
                .allMatch(token -> heard.entities().stream().anyMatch(entity -> isWithin(token, entity)));
    }

    private boolean isLimited() {
        return heard.entities().stream().anyMatch(entity -> entity.entity().equals("precio"));
    }

    private static boolean isWithin(Token token, Entity entity) {
        return entity.start() <= token.start() && token.end() <= entity.end() && NAMES.contains(entity.entity());
    }

    private Optional<String> ofPages() {
        return heard.intents().stream()
                .map(ScoredIntent::intent)
                .filter(this::isOfPages)
                .findFirst();
    }

    /**
     * {@code perfume for my husband}: none of the intents that work with things is sure enough, all together are, and
     * one is named.
     */
    private Optional<String> ofThings() {
        return isOfThings() && (isOfWares() || isOfAThing())
                ? ofThingsScored().findFirst().map(ScoredIntent::intent)
                : Optional.empty();
    }

    /** {@code algo para dormir}: it names no thing, but a product says what it is for. */
    private Optional<String> ofNeed() {
        if (!isOfThings()) {
            return Optional.empty();
        }
        Shelves shelves = Shelves.of(request);
        boolean isPurpose = heard.entities().stream()
                .filter(entity -> entity.parts().containsKey(SlotMemory.PURPOSE))
                .flatMap(entity -> Stream.of(entity.value().split(" ")))
                .anyMatch(shelves::mention);
        return isPurpose || shelves.mention(heard.searchText()) ? ofPages() : Optional.empty();
    }

    /** {@code ¿y unos que se puedan lavar?} narrows what is shown, whatever else it says. */
    private Optional<String> ofClause() {
        boolean isNarrowed = (route instanceof Route.Fallback || isGuessedOfThings())
                && !LastSeen.all(request).isEmpty()
                && !heard.searchText().isBlank()
                && Qualities.areOfOthers(heard.utterance());
        return isNarrowed ? ofPages() : Optional.empty();
    }

    private boolean isGuessedOfThings() {
        return route instanceof Route.ToHandler to
                && request.shop().isOfThings(route)
                && !request.shop().isOfPages(route)
                && heard.evidenceFor(to.intent()).noneMatch(Evidence::isOfWords);
    }

    private boolean isOfThings() {
        return route instanceof Route.Fallback
                && ofThingsScored().mapToDouble(ScoredIntent::confidence).sum() >= heard.leastConfidence();
    }

    private Stream<ScoredIntent> ofThingsScored() {
        return heard.intents().stream().filter(intent -> request.shop().isOfThings(Undecided.to(intent.intent())));
    }

    private boolean isOfPages(String intent) {
        return request.shop().isOfPages(to(intent));
    }

    private static Route to(String intent) {
        return new Route.ToHandler(intent, 0, false);
    }

    /** Whether it begins with what it names, and a word of that says what some product is. */
    private boolean isOfAThing() {
        CatalogWords catalogue = request.shop().understander().catalogue();
        int opening = opening();
        return heard.entities().stream()
                .filter(entity -> entity.entity().equals("producto") && entity.start() == opening)
                .flatMap(entity -> Stream.of(Normal.of(entity.value()).split(" ")))
                .anyMatch(catalogue::isThing);
    }

    /** Where its first word stands that builds no sentences. */
    private int opening() {
        Set<String> stopWords = LanguagePack.of(heard.utterance().language()).stopWords();
        return heard.utterance().tokens().stream()
                .filter(token -> !stopWords.contains(token.normal()))
                .mapToInt(Token::start)
                .findFirst()
                .orElse(-1);
    }

    private boolean areOfThings(Route.Ask ask) {
        return ask.candidates().stream().allMatch(one -> request.shop().isOfThings(to(one.intent())));
    }

    private boolean isOfWares() {
        return heard.entities().stream().map(Entity::entity).anyMatch(WARES::contains)
                || Shelves.of(request).call(heard.searchText());
    }
}
