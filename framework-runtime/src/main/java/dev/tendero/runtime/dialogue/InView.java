package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.language.YesOrNo;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Qualities;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Of one that nobody else answers. */
    private static final int MOST_WORDS = 3;
    /** Of which one names what is asked for. */
    private static final int MOST_NAMING = 4;
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
                        .filter(view -> view.isAsked(request, heard, route, question))
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
                        || !question.isOfAmount() && areOfOneThing(request, reply.products()))
                .map(reply -> reply.products().getFirst())
                .map(product -> new InView(product, placeOf(product, conversation.listed())))
                .filter(view -> view.index() > 0);
    }

    private static boolean areOfOneThing(TurnRequest request, List<Product> products) {
        return request.shop()
                .catalog()
                .areVariants(products.stream().map(Product::key).toList());
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

    private boolean isAsked(TurnRequest request, Understanding heard, Route route, PropertyQuestion question) {
        boolean isOfWhatWasAskedBefore = question.kind() == PropertyQuestion.Kind.NONE
                && FollowUp.before(request).isPresent();
        return isToldWhole(request, heard, question)
                || !isOfWhatWasAskedBefore
                        && (isAskedAsUsual(request, heard, route, question)
                                || VerbFirst.of(request, heard).asks(product, route)
                                || isOfItsRecord(request, heard, route, question));
    }

    /** {@code ¿el grabado va incluido?}, of which the record says all: the part, and what is asked of it. */
    private boolean isToldWhole(TurnRequest request, Understanding heard, PropertyQuestion question) {
        ItsRecord its = ItsRecord.of(request, product);
        if (!its.isOfItsPart(heard)) {
            return false;
        }
        String part = heard.utterance().tokens().get(1).normal();
        List<String> asked = Asked.words(heard, question).stream()
                .filter(word -> !Normal.of(word).equals(part))
                .toList();
        return !asked.isEmpty() && its.tellsAll(String.join(" ", asked));
    }

    private boolean isOfItsRecord(TurnRequest request, Understanding heard, Route route, PropertyQuestion question) {
        ItsRecord its = ItsRecord.of(request, product);
        List<String> words = Asked.words(heard, question);
        boolean isOfItsPart = isDescribed(request, route) && question.kind() == PropertyQuestion.Kind.OF_IT;
        boolean isOfAmount =
                heard.entities().stream().anyMatch(entity -> entity.parts().containsKey(SAID));
        boolean isOther = namesAKind(heard) && !isOfItsPart && !question.isSure() && !isOfItsKind(heard, question, its);
        if (isOther || isOfAmount && !question.isOfAThing()) {
            return false;
        }
        if (Pointing.isMissed(heard, route)) {
            return its.knowsOf(heard, question, words);
        }
        return isDescribed(request, route)
                ? its.mayTell(heard, question, words)
                : (isOpen(request, heard, route)
                                || its.isAskedForOne(heard, question)
                                        && request.shop().isOfThings(route))
                        && (its.tells(heard, question, words)
                                || (question.kind() == PropertyQuestion.Kind.OF_IT || its.isOfItsPart(heard))
                                        && its.knowsOf(heard, question, words));
    }

    /**
     * {@code ¿sirve para lentillas rígidas?}, {@code how many knives?}, {@code ¿la correa se lava?}: what it is for, or
     * has, may be a category of its own.
     */
    private static boolean isOfItsKind(Understanding heard, PropertyQuestion question, ItsRecord its) {
        return (question.kind() == PropertyQuestion.Kind.OF_IT || question.isOfAmount() || its.isOfItsPart(heard))
                && heard.entities().stream()
                        .filter(entity -> entity.entity().equals("categoria"))
                        .allMatch(entity -> its.tellsAll(said(heard, entity)));
    }

    private boolean isAskedAsUsual(TurnRequest request, Understanding heard, Route route, PropertyQuestion question) {
        List<String> words = Asked.words(heard, question);
        boolean isMissed = Pointing.isMissed(heard, route) || isOfNoThing(request, route);
        return switch (question.kind()) {
            case OF_IT ->
                isKnown(request, question, product)
                        && (isMissed
                                ? words.size() <= MOST_WORDS
                                : isOpen(request, heard, route) && (question.isSure() || isShort(heard, words))
                                        || !namesAKind(heard) && tells(request, question));
            case MAYBE_OF_IT ->
                !words.isEmpty()
                        && !namesItsKind(heard)
                        && (isDescribed(request, route) && isShort(heard, words)
                                || isProperty(request, heard, route, words)
                                || isItsPart(request, question, route, words)
                                || Shelves.of(request).say(product, words));
            case FOR_SOMEBODY, NONE ->
                isMissed && !words.isEmpty() && Shelves.of(request).say(product, words)
                        || namesItsAttribute(request, heard, route);
        };
    }

    /** {@code ¿para qué sirve?}, said to who looks at a thing, asks for no help. */
    private static boolean isOfNoThing(TurnRequest request, Route route) {
        return route instanceof Route.ToHandler to
                && ShopSettings.isSmallTalk(to.intent())
                && LastSeen.one(request).isPresent();
    }

    /** What the record says is no matter of the shop's own, {@code ¿viene encordada?}. */
    private boolean tells(TurnRequest request, PropertyQuestion question) {
        List<String> words = Stream.of(question.rest().split(" "))
                .filter(word -> !isSmall(request, word))
                .toList();
        return !words.isEmpty()
                && !question.isOfAmount()
                && question.noun().isEmpty()
                && Shelves.of(request).say(product, words);
    }

    private static boolean isSmall(TurnRequest request, String word) {
        return word.isEmpty()
                || LanguagePack.of(request.shop().info().language()).stopWords().contains(word);
    }

    /** Who asks for the hour asks no product; who asks for its weight does. */
    private static boolean isKnown(TurnRequest request, PropertyQuestion question, Product product) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return question.noun()
                .map(noun -> catalogue.knows(noun)
                        || catalogue.isTold(product.key(), noun)
                        || ItsRecord.of(request, product).measured(noun).isPresent())
                .orElse(true);
    }

    /** {@code ¿y de potencia?}: nothing but what it has an amount of. */
    private boolean namesItsAttribute(TurnRequest request, Understanding heard, Route route) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        Set<String> stopWords = LanguagePack.of(heard.utterance().language()).stopWords();
        List<String> said = heard.utterance().tokens().stream()
                .map(Token::normal)
                .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                .toList();
        List<String> named =
                said.stream().filter(word -> !stopWords.contains(word)).toList();
        return said.size() <= MOST_NAMING
                && heard.entities().stream().noneMatch(entity -> entity.entity().equals("atributo"))
                && named.size() == 1
                && (Pointing.isMissed(heard, route) || request.shop().isOfThings(route))
                && catalogue.hasAttribute(product.key(), named.getFirst())
                && !catalogue.isThing(named.getFirst());
    }

    /** {@code ¿trae colador?} after a teapot that has one, though the shop sells strainers too. */
    private boolean isItsPart(TurnRequest request, PropertyQuestion question, Route route, List<String> words) {
        return question.isSure()
                && request.shop().isOfThings(route)
                && LastSeen.one(request).isPresent()
                && ItsRecord.of(request, product).tellsAll(String.join(" ", words));
    }

    /** {@code ¿tiene grill?} after a cooker: nothing in the shop is a grill. */
    private static boolean isProperty(TurnRequest request, Understanding heard, Route route, List<String> words) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return words.size() <= WORDS
                && (Pointing.isMissed(heard, route) || request.shop().isOfThings(route))
                && heard.entities().stream().allMatch(InView::isYesOrWords)
                && words.stream().noneMatch(catalogue::isThing);
    }

    private static boolean isYesOrWords(Entity entity) {
        String value = Objects.toString(entity.parts().get("value"), "");
        return entity.entity().equals("producto") || YesOrNo.of(value).equals(Optional.of(YesOrNo.YES));
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

    private static boolean isCalled(Understanding heard, Route.ToHandler to) {
        return heard.evidenceFor(to.intent()).anyMatch(Evidence::isOfWords);
    }

    static boolean isDescribed(TurnRequest request, Route route) {
        return route instanceof Route.ToHandler to
                && request.shop().describer().filter(to.intent()::equals).isPresent();
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

    /** How much of something it has is answered by its record, whatever that calls it. */
    private Understanding pointedAt(Understanding heard, PropertyQuestion question) {
        return Pointing.at(
                heard,
                index,
                question.isOfAmount() || question.isEither() ? "" : String.join(" ", Asked.words(heard, question)));
    }
}
