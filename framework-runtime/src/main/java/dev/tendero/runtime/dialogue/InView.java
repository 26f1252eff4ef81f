package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Qualities;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question about the one product that the customer looks at, which nothing in its words points at: {@code ¿es
 * vegano?}, {@code ¿tiene frenos de disco?}.
 *
 * @param index its place in what is listed, 1 is the first
 */
record InView(Product product, int index) {

    /** After that many turns without products nobody looks at one any more. */
    private static final int LOOKED_AT = 3;
    /** Of an amount, as it was said. */
    static final String SAID = "said";

    private static final Set<String> NAMES = Set.of("categoria", "marca", "producto", "atributo");

    /**
     * The message with the product pointed at, where it asks about that.
     *
     * @param route who else would answer it
     */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard, Route route) {
        PropertyQuestion question = PropertyQuestion.of(heard.utterance());
        return question.manner() == PropertyQuestion.Manner.WHICH
                        || Pointing.isOfOthers(heard, question)
                        || namesNext(heard)
                ? Optional.empty()
                : of(request, question)
                        .filter(view -> new AskedOfIt(request, heard, route, question, view.product()).isAsked())
                        .filter(view -> !view.isAnother(request, heard))
                        .map(view -> view.pointedAt(heard, question));
    }

    /** {@code ¿y cuerdas?} */
    private static boolean namesNext(Understanding heard) {
        List<Token> tokens = heard.utterance().tokens();
        Set<String> joints =
                LanguagePack.of(heard.utterance().language()).small().joints();
        return tokens.size() > 1
                && joints.contains(tokens.getFirst().normal())
                && heard.entities().stream()
                        .anyMatch(entity -> entity.entity().equals("categoria")
                                && entity.start() == tokens.get(1).start());
    }

    /**
     * The only product of the latest answer that showed any, or the first of those that were asked for in order, or of
     * the variants of one thing, but for amounts: they may be what the variants differ in.
     */
    private static Optional<InView> of(TurnRequest request, PropertyQuestion question) {
        Conversation conversation = request.conversation();
        return conversation.latest(LOOKED_AT).reversed().stream()
                .map(PastTurn::reply)
                .filter(reply -> !reply.products().isEmpty())
                .findFirst()
                .filter(reply -> reply.products().size() == 1
                        || reply.entities().stream().anyMatch(InView::isSuperlative)
                        || !question.isToldByRecord() && Shelves.of(request).haveAsOneThing(reply.products()))
                .map(reply -> reply.products().getFirst())
                .map(product -> new InView(product, placeOf(product, conversation.listed())))
                .filter(view -> view.index() > 0);
    }

    private static boolean isSuperlative(Entity entity) {
        return entity.entity().equals("orden")
                && !entity.carried()
                && !entity.parts().containsKey(Qualities.PLAIN);
    }

    /** {@code the grey one} where the one that is looked at is blue. */
    private boolean isAnother(TurnRequest request, Understanding heard) {
        ItsRecord its = ItsRecord.of(request, product);
        SmallWords small = LanguagePack.of(heard.utterance().language()).small();
        return heard.entities().stream()
                        .filter(entity -> entity.entity().equals("atributo") && !entity.carried())
                        .filter(entity -> isPicked(heard.utterance().tokens(), entity, small))
                        .anyMatch(entity -> !its.tellsAll(said(heard, entity)))
                || isOtherNumber(heard, its, small.definite());
    }

    /** Behind an article, but not as in {@code can I put it in the dishwasher?} */
    private static boolean isPicked(List<Token> tokens, Entity entity, SmallWords small) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).end() == entity.start() - 1)
                .filter(i -> small.definite().contains(tokens.get(i).normal()))
                .anyMatch(i -> i == 0 || !small.ties(tokens.get(i - 1).normal()));
    }

    /** {@code ¿tienen el 0?} where the one that is looked at is a 3. */
    private static boolean isOtherNumber(Understanding heard, ItsRecord its, Set<String> definite) {
        List<String> said =
                heard.utterance().tokens().stream().map(Token::normal).toList();
        int last = said.size() - 1;
        return last > 0
                && said.get(last).chars().allMatch(Character::isDigit)
                && definite.contains(said.get(last - 1))
                && !its.tellsAll(List.of(said.get(last)));
    }

    static String said(Understanding heard, Entity entity) {
        return heard.utterance().text().substring(entity.start(), entity.end());
    }

    static int placeOf(Product product, List<Product> listed) {
        return listed.stream().map(Product::key).toList().indexOf(product.key()) + 1;
    }

    /**
     * Whether the intent works with things that are named, and no words of its own have called it; who asks {@code ¿hay
     * que lavarla?} names none to look for.
     */
    static boolean isOpen(TurnRequest request, Understanding heard, Route route) {
        return !(route instanceof Route.ToHandler to)
                || request.shop().isOfThings(route)
                        && (!isCalled(heard, to)
                                || isDescribed(request, route)
                                || request.shop().isOfPages(route) && namesNothing(heard));
    }

    private static boolean namesNothing(Understanding heard) {
        return heard.entities().stream().map(Entity::entity).noneMatch(NAMES::contains);
    }

    static boolean isCalled(Understanding heard, Route.ToHandler to) {
        return heard.evidenceFor(to.intent()).anyMatch(Evidence::isOfWords);
    }

    static boolean isDescribed(TurnRequest request, Route route) {
        return route instanceof Route.ToHandler to
                && request.shop().describer().filter(to.intent()::equals).isPresent();
    }

    /** How much of something it has is answered by its record, whatever that calls it. */
    private Understanding pointedAt(Understanding heard, PropertyQuestion question) {
        return Pointing.at(
                heard,
                index,
                question.isToldByRecord() || question.isEither() ? "" : String.join(" ", Asked.words(heard, question)));
    }
}
