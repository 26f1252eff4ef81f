package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.YesOrNo;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a message asks the product that the customer looks at.
 *
 * @param route who else would answer it
 * @param question how it asks
 */
record AskedOfIt(TurnRequest request, Understanding heard, Route route, PropertyQuestion question, Product product) {

    /** A question about it has few words: who asks more says it of something else. */
    private static final int WORDS = 2;

    /** Of one that nobody else answers. */
    private static final int MOST_WORDS = 3;
    /** Of which one names what is asked for. */
    private static final int MOST_NAMING = 4;

    /** Whether the message asks that product rather than whoever else would answer it. */
    boolean isAsked() {
        boolean isOfWhatWasAskedBefore = question.kind() == PropertyQuestion.Kind.NONE
                && FollowUp.before(request).isPresent();
        return isToldWhole()
                || !isOfWhatWasAskedBefore
                        && (isAskedAsUsual() || VerbFirst.of(request, heard).asks(product, route) || isOfItsRecord());
    }

    /** {@code ¿el grabado va incluido?}, of which the record says all: the part, and what is asked of it. */
    private boolean isToldWhole() {
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

    private boolean isOfItsRecord() {
        ItsRecord its = ItsRecord.of(request, product);
        List<String> words = Asked.words(heard, question);
        boolean isOfItsPart = InView.isDescribed(request, route) && question.kind() == PropertyQuestion.Kind.OF_IT;
        boolean isOfAmount =
                heard.entities().stream().anyMatch(entity -> entity.parts().containsKey(InView.SAID));
        boolean isOther = namesAKind() && !isOfItsPart && !question.isSure() && !isOfItsKind(its);
        if (isOther || isOfAmount && !question.isOfAThing()) {
            return false;
        }
        if (Pointing.isMissed(heard, route) || isGuessed()) {
            return its.knowsOf(heard, question, words);
        }
        return InView.isDescribed(request, route)
                ? its.mayTell(heard, question, words)
                : (InView.isOpen(request, heard, route)
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
    private boolean isOfItsKind(ItsRecord its) {
        return (question.kind() == PropertyQuestion.Kind.OF_IT || question.isToldByRecord() || its.isOfItsPart(heard))
                && heard.entities().stream()
                        .filter(entity -> entity.entity().equals("categoria"))
                        .allMatch(entity -> its.tellsAll(InView.said(heard, entity)));
    }

    private boolean isAskedAsUsual() {
        List<String> words = Asked.words(heard, question);
        boolean isMissed = Pointing.isMissed(heard, route) || isOfNoThing();
        return switch (question.kind()) {
            case OF_IT ->
                isKnown()
                        && (isMissed
                                ? words.size() <= MOST_WORDS
                                : isBack()
                                        || InView.isOpen(request, heard, route) && (question.isSure() || isShort(words))
                                        || !namesAKind() && tells());
            case MAYBE_OF_IT ->
                !words.isEmpty()
                        && !namesItsKind()
                        && (InView.isDescribed(request, route) && isShort(words)
                                || isProperty(words)
                                || isItsPart(words)
                                || Shelves.of(request).say(product, words));
            case FOR_SOMEBODY, NONE ->
                isMissed && !words.isEmpty() && Shelves.of(request).say(product, words) || namesItsAttribute();
        };
    }

    /** {@code ¿cuántas horas dura?}, which no words of the shop's own answer, but what was learnt of them. */
    private boolean isGuessed() {
        return question.kind() == PropertyQuestion.Kind.OF_IT
                && route instanceof Route.ToHandler to
                && !request.shop().isOfThings(route)
                && !InView.isCalled(heard, to);
    }

    /** {@code ¿cuándo vuelve?}, which no words of the shop's own answer. */
    private boolean isBack() {
        return question.manner() == PropertyQuestion.Manner.BACK
                && route instanceof Route.ToHandler to
                && !InView.isCalled(heard, to);
    }

    /** {@code ¿para qué sirve?}, said to who looks at a thing, asks for no help. */
    private boolean isOfNoThing() {
        return route instanceof Route.ToHandler to
                && to.intent().equals(ShopSettings.HELP)
                && LastSeen.one(request).isPresent();
    }

    /** What the record says is no matter of the shop's own, {@code ¿viene encordada?}. */
    private boolean tells() {
        List<String> words = Stream.of(question.rest().split(" "))
                .filter(word -> !isSmall(word))
                .toList();
        return !words.isEmpty()
                && !question.isToldByRecord()
                && question.noun().isEmpty()
                && Shelves.of(request).say(product, words);
    }

    private boolean isSmall(String word) {
        return word.isEmpty()
                || LanguagePack.of(request.shop().info().language()).stopWords().contains(word);
    }

    /** Who asks for the hour asks no product; who asks for its weight does. */
    private boolean isKnown() {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return question.noun()
                .map(noun -> catalogue.knows(noun)
                        || catalogue.isTold(product.key(), noun)
                        || ItsRecord.of(request, product).measured(noun).isPresent())
                .orElse(true);
    }

    /** {@code ¿y de potencia?}: nothing but what it has an amount of. */
    private boolean namesItsAttribute() {
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
    private boolean isItsPart(List<String> words) {
        return question.isSure()
                && request.shop().isOfThings(route)
                && LastSeen.one(request).isPresent()
                && ItsRecord.of(request, product).tellsAll(String.join(" ", words));
    }

    /** {@code ¿tiene grill?} after a cooker: nothing in the shop is a grill. */
    private boolean isProperty(List<String> words) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return words.size() <= WORDS
                && (Pointing.isMissed(heard, route) || request.shop().isOfThings(route))
                && heard.entities().stream().allMatch(AskedOfIt::isYesOrWords)
                && words.stream().noneMatch(catalogue::isThing);
    }

    private static boolean isYesOrWords(Entity entity) {
        String value = Objects.toString(entity.parts().get("value"), "");
        return entity.entity().equals("producto") || YesOrNo.of(value).equals(Optional.of(YesOrNo.YES));
    }

    private boolean isShort(List<String> words) {
        return words.size() <= WORDS && !namesAKind();
    }

    /** {@code ¿tienen otra linterna?} asks for more of its kind. */
    private boolean namesItsKind() {
        String category = Objects.requireNonNullElse(product.category(), "");
        return heard.entities().stream()
                .anyMatch(entity -> entity.entity().equals("categoria") && category.contains(entity.value()));
    }

    private boolean namesAKind() {
        return heard.entities().stream().anyMatch(entity -> entity.entity().equals("categoria"));
    }
}
