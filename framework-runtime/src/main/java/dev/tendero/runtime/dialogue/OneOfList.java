package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
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
import java.util.stream.Stream;

/**
 * The one of the products last listed that a word of its record picks: {@code la negra} of two lamps, {@code el de 36},
 * {@code the foam one}.
 *
 * @param index its place in the list, 1 is the first
 * @param rest the tokens behind the words that pick it
 */
record OneOfList(int index, List<Token> rest) {

    /** After an article, {@code la negra} and not {@code una negra}, there may be a link, {@code el de 36}. */
    private static final int LINKS = 1;

    /** Who says more looks for something. */
    private static final int MOST_WORDS = 12;

    /** The first that is picked so; empty where nothing is listed, or no word fits one of them alone. */
    private static Optional<OneOfList> in(TurnRequest request, Utterance utterance) {
        List<Product> listed = request.conversation().listed();
        List<Token> tokens = utterance.tokens();
        Picking picking = new Picking(
                listed,
                LastSeen.one(request).isPresent(),
                request.shop().understander().catalogue(),
                LanguagePack.of(utterance.language()).small(),
                LanguagePack.of(utterance.language()).stopWords());
        return listed.size() < 2
                ? Optional.empty()
                : IntStream.range(0, tokens.size() - 1)
                        .boxed()
                        .flatMap(at -> picking.at(tokens, at).stream())
                        .findFirst();
    }

    /** Whether it is asked something, {@code la negra cuánto dura}. */
    private boolean isAsked(Understanding heard) {
        Utterance said = asked(heard);
        Set<String> questions = LanguagePack.of(said.language()).small().questions();
        return PropertyQuestion.of(said).isOfAThing()
                || said.text().contains("?")
                        && rest.stream().limit(1).anyMatch(token -> questions.contains(token.normal()));
    }

    /**
     * The message with that one pointed at, where it asks about it, or does nothing but name it.
     *
     * @param route who else would answer it
     */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard, Route route) {
        boolean isMissed = Pointing.isMissed(heard, route);
        boolean isOpen = isMissed || request.shop().isOfThings(route);
        return !isOpen || heard.utterance().tokens().size() > MOST_WORDS
                ? Optional.empty()
                : in(request, heard.utterance())
                        .filter(one -> !Pointing.isOfOthers(heard, PropertyQuestion.of(one.asked(heard))))
                        .filter(one -> one.isAsked(heard) || isMissed && one.isAllThatIsSaid(heard))
                        .map(one -> Pointing.at(heard, one.index(), one.words(heard)));
    }

    private boolean isAllThatIsSaid(Understanding heard) {
        return rest.stream()
                        .noneMatch(token ->
                                Character.isLetterOrDigit(token.normal().charAt(0)))
                && heard.searchText().split(" ").length <= 1;
    }

    /** What is asked of it: the words to search for that stand behind it. */
    private String words(Understanding heard) {
        PropertyQuestion question = PropertyQuestion.of(asked(heard));
        List<String> behind = rest.stream().map(Token::normal).toList();
        return question.isToldByRecord()
                ? ""
                : Stream.of(heard.searchText().split(" "))
                        .filter(word -> behind.contains(Normal.of(word)))
                        .filter(word ->
                                question.verb().filter(Normal.of(word)::equals).isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private Utterance asked(Understanding heard) {
        return new Utterance(heard.utterance().text(), heard.utterance().language(), rest);
    }

    /** @param isOneSeen whether the last answer was of one product: then what it is a part of is a part of that */
    private record Picking(
            List<Product> listed, boolean isOneSeen, CatalogWords catalogue, SmallWords small, Set<String> stopWords) {

        Optional<OneOfList> at(List<Token> tokens, int article) {
            if (!small.definite().contains(tokens.get(article).normal())) {
                return Optional.empty();
            }
            int word = article + 1;
            while (word <= article + LINKS
                    && word + 1 < tokens.size()
                    && small.links().contains(tokens.get(word).normal())) {
                word++;
            }
            String said = tokens.get(word).normal();
            boolean isNobodys = stopWords.contains(said) || isOneSeen && catalogue.isThing(said);
            List<Integer> told = isNobodys ? List.of() : told(said);
            return told.size() == 1
                    ? Optional.of(new OneOfList(told.getFirst() + 1, tokens.subList(word + 1, tokens.size())))
                    : Optional.empty();
        }

        private List<Integer> told(String word) {
            return IntStream.range(0, listed.size())
                    .filter(i -> catalogue.isTold(listed.get(i).key(), word))
                    .boxed()
                    .toList();
        }
    }
}
