package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question about a thing that is named before it: {@code la Strider para qué edad es}. */
final class NamedQuestion {

    private static final Set<String> NAMES = Set.of("marca", "categoria");
    /** Of a name and the article before it. */
    private static final int MOST_WORDS = 6;

    private static final int WORD_AND_ARTICLE = 2;
    /** Who orders by something, or says what it may cost, looks for things. */
    private static final Set<String> ORDERED = Set.of("orden", "precio");

    private NamedQuestion() {}

    /**
     * The intent that describes products, where that is asked for; of two that fit about equally also where a product
     * is pointed at.
     */
    static Optional<String> intent(TurnRequest request, Understanding heard, Route route, boolean isCertain) {
        return request.shop().describer().filter(intent -> isAsked(request, heard, route, isCertain, intent));
    }

    private static boolean isAsked(
            TurnRequest request, Understanding heard, Route route, boolean isCertain, String describer) {
        if (isWhich(heard)) {
            return false;
        }
        boolean isOpen = !isCertain && (isOfEntity(heard) || isBetween(route, describer) && isOfAThing(heard));
        return isOpen
                || request.shop().isOfThings(route) && isOfOne(request, heard)
                || (request.shop().isOfThings(route) || Pointing.isMissed(heard, route))
                        && (isOfTheOne(request, heard)
                                || isAskedBefore(request, heard)
                                || isAskedAfter(request, heard));
    }

    /** {@code ¿qué guitarras tienen para empezar?} asks for guitars, and after nothing of theirs. */
    private static boolean isWhich(Understanding heard) {
        List<Token> tokens = heard.utterance().tokens();
        return IntStream.range(0, tokens.size() - 1)
                .filter(at -> small(heard).questions().contains(tokens.get(at).normal()))
                .limit(1)
                .anyMatch(at -> heard.entities().stream()
                        .anyMatch(entity -> NAMES.contains(entity.entity())
                                && entity.start() == tokens.get(at + 1).start()));
    }

    /** Whether it follows an article and a word that only one product is called by, {@code la lavanda huele?} */
    private static boolean isOfTheOne(TurnRequest request, Understanding heard) {
        List<Token> tokens = heard.utterance().tokens();
        return tokens.size() > WORD_AND_ARTICLE
                && heard.entities().stream().map(Entity::entity).noneMatch(ORDERED::contains)
                && small(heard).definite().contains(tokens.getFirst().normal())
                && request.shop()
                                .understander()
                                .catalogue()
                                .called(tokens.get(1).normal())
                        == 1
                && isAnyQuestion(heard, tokens.subList(WORD_AND_ARTICLE, tokens.size()));
    }

    /** Whether the question comes first: {@code ¿tiene contraindicaciones el Systane Ultra?}. */
    private static boolean isAskedBefore(TurnRequest request, Understanding heard) {
        PropertyQuestion question = PropertyQuestion.of(heard.utterance());
        boolean isOfAmount = question.kind() == PropertyQuestion.Kind.OF_IT && question.isToldByRecord();
        return question.isOfAThing() && (isOfAmount && namesAThing(heard) || endsWithName(request, heard));
    }

    private static boolean namesAThing(Understanding heard) {
        return namesAThing(heard, heard.utterance().text().length());
    }

    private static boolean namesAThing(Understanding heard, int before) {
        return heard.entities().stream()
                .filter(entity -> entity.end() <= before)
                .anyMatch(entity -> NAMES.contains(entity.entity()) && !entity.carried() && !entity.negated());
    }

    /**
     * Whether it begins with a thing and goes on with the words of a question, {@code velas de chispas ¿cuánto duran?}
     */
    private static boolean isAskedAfter(TurnRequest request, Understanding heard) {
        List<Token> tokens = heard.utterance().tokens();
        return IntStream.range(1, tokens.size())
                .filter(at -> asks(heard, tokens.get(at)))
                .filter(at -> isOfThing(heard, tokens.subList(at, tokens.size())))
                .anyMatch(at -> namesAThing(heard, tokens.get(at).start())
                        || callsOne(request.shop().understander().catalogue(), tokens.subList(0, at), heard));
    }

    /** Of two that are one but for the accent, as {@code qué} and the {@code que} of a clause, the one that asks. */
    private static boolean asks(Understanding heard, Token token) {
        boolean isClear = !small(heard).clauses().contains(token.normal())
                || heard.utterance().text().contains("?")
                || !token.text().equalsIgnoreCase(token.normal());
        return isClear && small(heard).questions().contains(token.normal());
    }

    /** {@code que tienen} may also end a wish. */
    private static boolean isOfThing(Understanding heard, List<Token> rest) {
        PropertyQuestion question = PropertyQuestion.of(
                new Utterance(heard.utterance().text(), heard.utterance().language(), rest));
        return question.kind() == PropertyQuestion.Kind.OF_IT || question.isOfAThing() && question.isToldByRecord();
    }

    private static boolean endsWithName(TurnRequest request, Understanding heard) {
        List<String> said = heard.utterance().tokens().stream()
                .filter(NamedQuestion::isWord)
                .map(Token::normal)
                .toList();
        int article = said.size() - 1;
        while (article >= 0 && !small(heard).definite().contains(said.get(article))) {
            article--;
        }
        List<String> name = said.subList(article + 1, said.size());
        int products = request.shop().understander().catalogue().called(String.join(" ", name));
        return article >= WORD_AND_ARTICLE && !name.isEmpty() && (name.size() > 1 ? products > 0 : products == 1);
    }

    private static boolean isAnyQuestion(Understanding heard, List<Token> rest) {
        return isQuestion(heard, rest)
                || heard.utterance().text().contains("?")
                        && !small(heard).links().contains(rest.getFirst().normal())
                        && rest.stream().filter(NamedQuestion::isWord).count() > 1;
    }

    private static boolean isWord(Token token) {
        return Character.isLetterOrDigit(token.normal().charAt(0));
    }

    private static SmallWords small(Understanding heard) {
        return LanguagePack.of(heard.utterance().language()).small();
    }

    /** Whether it follows a brand or a category. */
    private static boolean isOfEntity(Understanding heard) {
        return heard.entities().stream()
                .filter(entity -> NAMES.contains(entity.entity()) && !entity.negated())
                .limit(1)
                .map(Entity::end)
                .anyMatch(end -> isQuestion(
                        heard,
                        heard.utterance().tokens().stream()
                                .filter(token -> token.start() >= end)
                                .toList()));
    }

    /** Whether it follows words of one product's name. */
    private static boolean isOfOne(TurnRequest request, Understanding heard) {
        List<Token> tokens = heard.utterance().tokens();
        CatalogWords catalogue = request.shop().understander().catalogue();
        return IntStream.rangeClosed(1, Math.min(MOST_WORDS, tokens.size() - 1))
                .filter(named -> isQuestion(heard, tokens.subList(named, tokens.size())))
                .anyMatch(named -> callsOne(catalogue, tokens.subList(0, named), heard));
    }

    private static boolean callsOne(CatalogWords catalogue, List<Token> tokens, Understanding heard) {
        Set<String> articles = small(heard).articles();
        List<String> name = tokens.stream()
                .map(Token::normal)
                .filter(word -> !articles.contains(word))
                .toList();
        return name.size() > 1 && catalogue.callOne(name.stream().collect(Collectors.joining(" ")));
    }

    /** {@code hornillos que no sean de placa} tells, and asks nothing. */
    private static boolean isQuestion(Understanding heard, List<Token> rest) {
        Utterance said =
                new Utterance(heard.utterance().text(), heard.utterance().language(), rest);
        PropertyQuestion question = PropertyQuestion.of(said);
        boolean isVerbAlone = rest.stream().filter(NamedQuestion::isWord).count() < 2;
        return question.isOfAThing()
                && !(question.kind() == PropertyQuestion.Kind.MAYBE_OF_IT && isVerbAlone)
                && (question.noun().isEmpty() || isTied(said));
    }

    private static boolean isTied(Utterance rest) {
        return LanguagePack.of(rest.language())
                .small()
                .links()
                .contains(rest.tokens().getFirst().normal());
    }

    private static boolean isBetween(Route route, String intent) {
        return route instanceof Route.Ask ask
                && ask.candidates().stream().anyMatch(scored -> scored.intent().equals(intent));
    }

    private static boolean isOfAThing(Understanding heard) {
        return PropertyQuestion.of(heard.utterance()).isOfAThing()
                || heard.entities().stream()
                        .anyMatch(entity -> entity.entity().equals("posicion") && !entity.carried());
    }
}
