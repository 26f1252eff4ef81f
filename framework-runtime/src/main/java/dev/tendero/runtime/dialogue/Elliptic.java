package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Qualities;
import dev.tendero.runtime.understanding.Understanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What leaves out the thing that the turn before spoke of: after a {@code jamón serrano} the {@code ibérico} is a ham,
 * and after boots that were told of {@code los de mujer} are boots.
 */
record Elliptic(TurnRequest request, Understanding heard) {

    private static final String CATEGORY = "categoria";
    private static final String PRODUCT = "producto";
    private static final String ATTRIBUTE = "atributo";
    private static final Set<String> TOPIC = Set.of(CATEGORY, PRODUCT);
    private static final Set<String> NAMES = Set.of(CATEGORY, PRODUCT, "marca");

    /** The message with what it leaves out; as it is where it names a thing of its own. */
    static Understanding read(TurnRequest request, Understanding heard) {
        Elliptic elliptic = new Elliptic(request, heard);
        if (elliptic.saysValuesAlone()) {
            return elliptic.leavesOut() ? elliptic.ofLastThing() : heard;
        }
        return elliptic.asksWhich() ? elliptic.marked(SlotMemory.TIED) : elliptic.narrowed();
    }

    /** {@code ¿cuál me recomiendas para la espalda?} is asked of what is shown. */
    private boolean asksWhich() {
        return LastSeen.all(request).size() > 1
                && Qualities.asksWhich(heard.utterance())
                && heard.entities().stream()
                        .map(Entity::entity)
                        .filter(NAMES::contains)
                        .allMatch(PRODUCT::equals);
    }

    /** All words that are wanted. */
    private Understanding marked(String part) {
        return heard.with(
                heard.entities().stream()
                        .map(entity -> entity.entity().equals(PRODUCT) ? marked(entity, part) : entity)
                        .toList(),
                heard.searchText());
    }

    private boolean saysValuesAlone() {
        return heard.searchText().isBlank()
                && heard.entities().stream().anyMatch(entity -> entity.entity().equals(ATTRIBUTE) && !entity.negated())
                && heard.entities().stream().map(Entity::entity).noneMatch(NAMES::contains);
    }

    /** {@code los de mujer}, {@code ¿y en azul?}, {@code ¿hay en marrón?}: and not {@code ¿qué tenéis en azul?}. */
    private boolean leavesOut() {
        SmallWords small = small();
        List<String> said =
                heard.utterance().tokens().stream().map(Token::normal).toList();
        boolean isJoined = small.joints().contains(said.getFirst())
                || small.definite().contains(said.getFirst())
                || small.links().contains(said.getFirst());
        return isJoined
                || said.size() > 1
                        && small.requests().contains(said.getFirst())
                        && small.links().contains(said.get(1));
    }

    private SmallWords small() {
        return LanguagePack.of(heard.utterance().language()).small();
    }

    /** What was told of one product is forgotten with its turn, but for who goes on with it at once. */
    private Understanding ofLastThing() {
        boolean isTopic = before().anyMatch(entity -> TOPIC.contains(entity.entity()));
        List<Entity> last = request.conversation().latest(1).stream()
                .map(PastTurn::reply)
                .filter(reply -> !isTopic && !reply.products().isEmpty())
                .flatMap(reply -> reply.entities().stream())
                .filter(entity -> entity.entity().equals(PRODUCT) && !entity.negated())
                .map(entity -> new Entity(PRODUCT, entity.value(), -1, -1, Map.of(SlotMemory.TIED, true), true, false))
                .toList();
        return last.isEmpty()
                ? heard
                : heard.with(
                        Stream.concat(heard.entities().stream(), last.stream()).toList(), heard.searchText());
    }

    private Understanding narrowed() {
        List<Entity> named = heard.entities().stream()
                .filter(entity -> NAMES.contains(entity.entity()))
                .toList();
        if (named.stream().map(Entity::entity).allMatch(PRODUCT::equals) && Qualities.areOfOthers(heard.utterance())) {
            return marked(SlotMemory.NARROWS);
        }
        boolean isQuality = named.size() == 1
                && named.getFirst().entity().equals(PRODUCT)
                && !named.getFirst().negated()
                && goesOn(named.getFirst())
                && isOfWhatWasNamed(named.getFirst());
        return isQuality
                ? heard.with(
                        heard.entities().stream()
                                .map(entity ->
                                        entity.equals(named.getFirst()) ? marked(entity, SlotMemory.NARROWS) : entity)
                                .toList(),
                        heard.searchText())
                : heard;
    }

    private static Entity marked(Entity entity, String part) {
        Map<String, Object> parts = new HashMap<>(entity.parts());
        parts.put(part, true);
        return entity.withParts(parts);
    }

    /** Whether nothing but {@code y el} stands before it. */
    private boolean goesOn(Entity entity) {
        SmallWords small = small();
        List<String> before = heard.utterance().tokens().stream()
                .filter(token -> token.end() <= entity.start())
                .map(Token::normal)
                .toList();
        return !before.isEmpty()
                && (small.joints().contains(before.getFirst())
                        || small.definite().contains(before.getFirst()))
                && before.stream()
                        .skip(1)
                        .allMatch(word ->
                                small.articles().contains(word) || small.links().contains(word));
    }

    /** Whether no word of it is a thing itself, and one that was spoken of is so. */
    private boolean isOfWhatWasNamed(Entity quality) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        if (words(quality).anyMatch(catalogue::isThing)) {
            return false;
        }
        List<String> categories = before().filter(entity -> entity.entity().equals(CATEGORY))
                .map(Entity::value)
                .toList();
        String thing = before().filter(entity -> entity.entity().equals(PRODUCT))
                .flatMap(Elliptic::words)
                .filter(catalogue::isThing)
                .collect(Collectors.joining(" "));
        Shelves shelves = Shelves.of(request);
        return categories.isEmpty()
                ? !thing.isEmpty() && shelves.call(thing + " " + quality.value())
                : shelves.have(categories, quality.value());
    }

    private static Stream<String> words(Entity entity) {
        return Stream.of(Normal.of(entity.value()).split(" "));
    }

    private Stream<Entity> before() {
        return request.conversation().context().stream().filter(entity -> !entity.negated());
    }
}
