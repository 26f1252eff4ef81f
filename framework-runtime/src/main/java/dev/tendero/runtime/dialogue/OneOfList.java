package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
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

    /** After an article there may be a link, {@code el de 36}. */
    private static final int LINKS = 1;

    private static final Set<String> OF_OTHERS =
            Set.of("posicion", "pagina", "parecido", "reinicio", "orden", "precio", "oferta");

    /** The first that is picked so; empty where nothing is listed, or no word fits one of them alone. */
    private static Optional<OneOfList> in(TurnRequest request, Utterance utterance) {
        List<Product> listed = request.conversation().listed();
        List<Token> tokens = utterance.tokens();
        Picking picking = new Picking(
                listed,
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
                || rest.stream().limit(1).anyMatch(token -> questions.contains(token.normal()));
    }

    /**
     * The message with that one pointed at, where it asks about it.
     *
     * @param route who else would answer it
     */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard, Route route) {
        boolean isOfOthers = heard.entities().stream().map(Entity::entity).anyMatch(OF_OTHERS::contains);
        return isOfOthers
                ? Optional.empty()
                : in(request, heard.utterance())
                        .filter(one ->
                                InView.isMissed(heard, route) || request.shop().isOfThings(route) && one.isAsked(heard))
                        .map(one -> InView.pointing(heard, one.index(), one.words(heard)));
    }

    /** What is asked of it: the words to search for that stand behind it. */
    private String words(Understanding heard) {
        PropertyQuestion question = PropertyQuestion.of(asked(heard));
        List<String> behind = rest.stream().map(Token::normal).toList();
        return question.isOfAmount()
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

    private record Picking(List<Product> listed, CatalogWords catalogue, SmallWords small, Set<String> stopWords) {

        Optional<OneOfList> at(List<Token> tokens, int article) {
            if (!small.articles().contains(tokens.get(article).normal())) {
                return Optional.empty();
            }
            int word = article + 1;
            while (word <= article + LINKS
                    && word + 1 < tokens.size()
                    && small.links().contains(tokens.get(word).normal())) {
                word++;
            }
            String said = tokens.get(word).normal();
            List<Integer> told = stopWords.contains(said) ? List.of() : told(said);
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
