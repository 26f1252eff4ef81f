package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Topic;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A question that goes on with what was just answered of the shop, and no product: {@code ¿y cuánto tarda?} after what
 * is told of deliveries.
 */
final class FollowUp {

    /** Kinds of entities that intents work with that look for things. */
    private static final Set<String> NAMES = Set.of("producto", "categoria");

    private static final Set<String> KINDS = Set.of("categoria", "marca");

    /** Words. */
    private static final int QUESTION_WITHIN = 3;

    private static final int MOST_WORDS = 8;
    /** Words that would be searched for. */
    private static final int MOST_ASKED = 2;

    private FollowUp() {}

    /**
     * The way to the intent of the turn before; empty where the message asks for something else.
     *
     * @param certain the intent of which there is no doubt
     */
    static Optional<Route> of(TurnRequest request, Understanding heard, Route route, Optional<ScoredIntent> certain) {
        return before(request)
                .filter(intent -> isCondition(heard)
                        ? isMissed(request, route, certain)
                                || request.shop().isOfThings(route) && namesNoValue(request, heard)
                        : isForSomebody(heard) && !isCalled(heard, route)
                                || isMissed(request, route, certain) && goesOn(request, heard))
                .map(intent -> new Route.ToHandler(intent, heard.confidenceOf(intent), true));
    }

    /** What was asked of the shop, and of no product, in the turn before; empty where nothing was. */
    static Optional<String> before(TurnRequest request) {
        return request.conversation().latest(1).stream()
                .map(PastTurn::reply)
                .filter(reply -> reply.products().isEmpty() && !ShopSettings.isSmallTalk(reply.intent()))
                .map(reply -> reply.intent())
                .filter(intent -> request.shop()
                        .topic(intent)
                        .filter(FollowUp::isOfNoThings)
                        .isPresent())
                .findFirst();
    }

    private static boolean isOfNoThings(Topic topic) {
        return topic.entities().stream().noneMatch(NAMES::contains);
    }

    /** Nobody is sure enough of it, or it wants to know more of a product that nobody has named. */
    private static boolean isMissed(TurnRequest request, Route route, Optional<ScoredIntent> certain) {
        return !(route instanceof Route.ToHandler to)
                || certain.isEmpty()
                || request.shop().describer().filter(to.intent()::equals).isPresent();
    }

    /** Whether it is a short question that begins with its word, or goes on: {@code ¿y los domingos?} */
    private static boolean asks(Understanding heard) {
        SmallWords small = LanguagePack.of(heard.utterance().language()).small();
        List<String> said =
                heard.utterance().tokens().stream().map(Token::normal).toList();
        boolean isQuestion = said.stream().limit(QUESTION_WITHIN).anyMatch(small.questions()::contains);
        boolean goesOn = said.size() > 1 && small.joints().contains(said.getFirst()) && said.size() <= MOST_WORDS;
        return heard.searchText().split(" ").length <= (goesOn ? MOST_ASKED : 1) && (isQuestion || goesOn);
    }

    /** Whether words of its own have called the intent that else answers. */
    private static boolean isCalled(Understanding heard, Route route) {
        return route instanceof Route.ToHandler to
                && heard.evidenceFor(to.intent()).anyMatch(Evidence::isOfWords);
    }

    /** {@code ¿y si compro más de 60 euros?}, whatever word of a search stands in it. */
    private static boolean isCondition(Understanding heard) {
        boolean isYes = heard.utterance().tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .anyMatch("sí"::equals);
        return isForSomebody(heard)
                && !isYes
                && PropertyQuestion.of(heard.utterance()).isSure();
    }

    private static boolean namesNoValue(TurnRequest request, Understanding heard) {
        return heard.entities().stream().map(Entity::entity).noneMatch("atributo"::equals)
                && !Shelves.of(request).call(heard.searchText());
    }

    private static boolean goesOn(TurnRequest request, Understanding heard) {
        return asks(heard) && namesNothing(request, heard);
    }

    /** {@code ¿y para niños?} */
    private static boolean isForSomebody(Understanding heard) {
        return PropertyQuestion.of(heard.utterance()).kind() == PropertyQuestion.Kind.FOR_SOMEBODY
                && heard.entities().stream().map(Entity::entity).noneMatch(KINDS::contains);
    }

    private static boolean namesNothing(TurnRequest request, Understanding heard) {
        boolean isOfWordsAlone =
                heard.entities().stream().map(Entity::entity).allMatch(kind -> kind.equals("producto"));
        return isOfWordsAlone
                && (heard.searchText().isBlank() || !Shelves.of(request).call(heard.searchText()));
    }
}
