package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question about the few products that the last answer showed, {@code ¿filtran la luz azul?} */
record AllOfList(List<Product> shown, TurnRequest request, Understanding heard) {

    private static final int MOST = 5;
    /** Who says more speaks of something else. */
    private static final int MOST_WORDS = 4;
    /** So few are asked for though no record says them. */
    private static final int FEW_WORDS = 2;

    /**
     * The message with those pointed at of which any says what is asked; with one of them where that alone says it.
     *
     * @param route who else would answer it
     */
    static Optional<Understanding> pointed(TurnRequest request, Understanding heard, Route route) {
        List<Product> shown = LastSeen.all(request);
        if (shown.size() < 2 || shown.size() > MOST) {
            return Optional.empty();
        }
        PropertyQuestion question = PropertyQuestion.of(heard.utterance());
        AllOfList all = new AllOfList(shown, request, heard);
        return all.isAsked(route, question) && !Pointing.isOfOthers(heard, question)
                ? all.pointed(question, Pointing.isMissed(heard, route))
                : Optional.empty();
    }

    /**
     * What may be asked of the shop as well is not asked of them where another intent is sure of it, but for what their
     * records have by that name, {@code ¿qué capacidad tienen?}.
     */
    private boolean isAsked(Route route, PropertyQuestion question) {
        return switch (question.kind()) {
            case OF_IT -> InView.isOpen(request, heard, route);
            case MAYBE_OF_IT ->
                Pointing.isMissed(heard, route)
                        || InView.isDescribed(request, route)
                        || request.shop().isOfThings(route)
                                && (question.manner() == PropertyQuestion.Manner.WHICH
                                        || isOfTheirAttribute(question)
                                        || isOfTheirParts(question));
            case FOR_SOMEBODY -> false;
            case NONE ->
                Pointing.isMissed(heard, route) && heard.utterance().text().contains("?");
        };
    }

    /** {@code ¿tienen luces?}, which nothing in the shop is, and the records of some of them say. */
    private boolean isOfTheirParts(PropertyQuestion question) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        List<String> words = words(question);
        return !words.isEmpty()
                && words.stream().noneMatch(catalogue::isThing)
                && shown.stream().anyMatch(product -> tells(product, words, question));
    }

    private boolean isOfTheirAttribute(PropertyQuestion question) {
        return shown.stream().anyMatch(product -> ItsRecord.of(request, product).isAskedForOne(heard, question));
    }

    /** @param isMissed whether nobody else answers: then it is told that none of the records says it */
    private Optional<Understanding> pointed(PropertyQuestion question, boolean isMissed) {
        List<String> words = words(question);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        List<Integer> telling = places(product -> tells(product, words, question));
        if (telling.isEmpty() && isMissed && isOfThings(question) && !words.isEmpty() && words.size() <= FEW_WORDS) {
            return Optional.of(Pointing.at(heard, places(product -> true), String.join(" ", words)));
        }
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(Pointing.at(
                        heard, telling.size() == 1 ? telling : places(product -> true), String.join(" ", words)));
    }

    /** {@code ¿qué hora es?} is not: nothing in the shop says it. */
    private boolean isOfThings(PropertyQuestion question) {
        CatalogWords catalogue = request.shop().understander().catalogue();
        return question.isOfAThing() && question.noun().map(catalogue::knows).orElse(true);
    }

    /** Where in the list those stand that were shown last, 1 is the first. */
    private List<Integer> places(Predicate<Product> which) {
        List<Product> listed = request.conversation().listed();
        return IntStream.range(0, listed.size())
                .filter(i -> shown.contains(listed.get(i)) && which.test(listed.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private boolean tells(Product product, List<String> words, PropertyQuestion question) {
        ItsRecord its = ItsRecord.of(request, product);
        return words.isEmpty() ? its.isAskedForOne(heard, question) : its.tellsAll(words);
    }

    /**
     * What is asked for; {@code medidas}, {@code cuánto pesan}, {@code ¿son altos?} are of what the first measures so.
     */
    private List<String> words(PropertyQuestion question) {
        List<String> asked = asked(question);
        Optional<String> only = asked.isEmpty()
                ? question.verb()
                : asked.stream().filter(each -> asked.size() == 1).findFirst();
        return only.flatMap(each -> ItsRecord.of(request, shown.getFirst()).measured(each))
                .map(List::of)
                .orElse(asked);
    }

    private List<String> asked(PropertyQuestion question) {
        LanguagePack pack = LanguagePack.of(heard.utterance().language());
        return Asked.words(heard, question).stream()
                .flatMap(each -> Stream.of(Normal.of(each).split(" ")))
                .filter(word -> !word.isBlank() && !pack.stopWords().contains(word))
                .distinct()
                .toList();
    }
}
