package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.Degree;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.SmallWords;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the record of the product that the customer looks at says what a message is about: then that answers it,
 * however it is asked.
 */
record ItsRecord(Product product, CatalogWords catalogue, LanguagePack pack) {

    /** Who says more speaks of something else. */
    private static final int MOST_WORDS = 5;
    /** So few may be asked of it though its record knows none of them, {@code ¿viene incluida?}. */
    private static final int FEW_WORDS = 2;

    /** Words among which the one that asks stands. */
    private static final int OPENING = 2;

    static ItsRecord of(TurnRequest request, Product product) {
        return new ItsRecord(
                product,
                request.shop().understander().catalogue(),
                LanguagePack.of(request.shop().info().language()));
    }

    /** Whether it says all of the words. */
    boolean tellsAll(String words) {
        return tellsAll(single(List.of(words)));
    }

    /** @param words single ones, in normal form */
    boolean tellsAll(List<String> words) {
        return words.stream().allMatch(this::isTold);
    }

    /** The attribute of it that tells what {@code medidas}, or {@code pesa}, asks for: the first that it has. */
    Optional<String> measured(String asked) {
        return Degree.of(pack.code()).stream()
                .filter(degree ->
                        degree.isMuch(asked) || degree.names().stream().anyMatch(asked::startsWith))
                .flatMap(degree -> degree.names().stream())
                .filter(name -> catalogue.hasAttribute(product.key(), name))
                .findFirst();
    }

    /** Whether it asks for what the record has an amount or a value of, {@code ¿cuántos quilates tiene?}. */
    boolean isAskedForOne(Understanding heard, PropertyQuestion question) {
        return question.isOfAThing() && asksForOne(heard.utterance());
    }

    /** The {@code correa} of {@code ¿la correa se puede lavar?}: what is asked begins with a word that it says. */
    boolean isOfItsPart(Understanding heard) {
        List<String> said = normal(heard.utterance());
        return heard.utterance().text().contains("?")
                && said.size() > 2
                && pack.small().definite().contains(said.getFirst())
                && isTold(said.get(1));
    }

    /** A question of which it knows a word; nobody else answers it. */
    boolean knowsOf(Understanding heard, PropertyQuestion question, List<String> words) {
        List<String> single = single(words);
        return isQuestion(heard.utterance(), question)
                && single.size() <= MOST_WORDS
                && (single.stream().anyMatch(this::isTold) || asksForOne(heard.utterance()));
    }

    /** Where more of a product is asked for: words that it knows, or few others that no product is called by. */
    boolean mayTell(Understanding heard, PropertyQuestion question, List<String> words) {
        List<String> single = single(words);
        List<String> untold = single.stream().filter(word -> !isTold(word)).toList();
        return !single.isEmpty()
                && single.size() <= MOST_WORDS
                && (untold.isEmpty() || single.size() <= FEW_WORDS)
                && untold.stream().noneMatch(catalogue::names)
                && (question.kind() == PropertyQuestion.Kind.OF_IT || !isNamed(heard.utterance(), untold));
    }

    /** A question of nothing but what it knows, where things are looked for. */
    boolean tells(Understanding heard, PropertyQuestion question, List<String> words) {
        List<String> single = single(words);
        return isQuestion(heard.utterance(), question)
                && (question.isOfAThing() || !isRequest(heard.utterance()))
                && (single.isEmpty()
                        ? asksForOne(heard.utterance())
                        : single.stream().allMatch(this::isTold));
    }

    /** The {@code voltaje} of {@code ¿qué voltaje maneja?}: it stands behind the word that asks. */
    private boolean asksForOne(Utterance utterance) {
        List<String> said = normal(utterance);
        return IntStream.range(1, said.size())
                .anyMatch(i -> pack.small().questions().contains(said.get(i - 1)) && isTold(said.get(i)));
    }

    private List<String> single(List<String> words) {
        return words.stream()
                .flatMap(each -> Stream.of(Normal.of(each).split(" ")))
                .filter(word -> !word.isBlank() && !pack.stopWords().contains(word))
                .toList();
    }

    private boolean isTold(String word) {
        return catalogue.isTold(product.key(), word);
    }

    /** The {@code kaiak} of {@code ¿cuánto cuesta el kaiak?}, {@code precio de kaiaks}. */
    private boolean isNamed(Utterance utterance, List<String> words) {
        List<String> said = normal(utterance);
        SmallWords small = pack.small();
        return IntStream.range(1, said.size())
                .filter(i -> small.articles().contains(said.get(i - 1))
                        || small.links().contains(said.get(i - 1)))
                .anyMatch(i -> words.contains(said.get(i)));
    }

    private boolean isQuestion(Utterance utterance, PropertyQuestion question) {
        return question.isOfAThing()
                || utterance.text().contains("?")
                || normal(utterance).stream()
                        .limit(OPENING)
                        .anyMatch(pack.small().questions()::contains);
    }

    /** {@code ¿hay pilas?}, {@code ¿y pilas?} */
    private boolean isRequest(Utterance utterance) {
        SmallWords small = pack.small();
        List<String> said = normal(utterance);
        return said.stream().anyMatch(small.requests()::contains)
                || said.stream().limit(1).anyMatch(small.joints()::contains);
    }

    private static List<String> normal(Utterance utterance) {
        return utterance.tokens().stream().map(Token::normal).toList();
    }
}
