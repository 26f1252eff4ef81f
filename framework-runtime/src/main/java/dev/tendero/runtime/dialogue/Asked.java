package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.understanding.PropertyQuestion;
import dev.tendero.runtime.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a thing is asked for. */
final class Asked {

    /** What is said of a thing, beside the words of the wish. */
    private static final Set<String> WORDED = Set.of("categoria", "atributo");

    /** Shorter ones build sentences. */
    private static final int SHORTEST = 3;

    private Asked() {}

    /** Its words as they were said; where nothing of them is wished of things, the verb, {@code ¿se puede lavar?}. */
    static List<String> words(Understanding heard, PropertyQuestion question) {
        List<String> words = new ArrayList<>();
        heard.entities().stream()
                .filter(entity ->
                        WORDED.contains(entity.entity()) && !entity.parts().containsKey(InView.SAID))
                .map(entity -> InView.said(heard, entity))
                .distinct()
                .forEach(words::add);
        words.addAll(List.of(heard.searchText().split(" ")));
        List<String> asked = words.stream()
                .filter(word -> !word.isBlank() && !isVerb(word, question))
                .toList();
        return asked.isEmpty() && question.kind() == PropertyQuestion.Kind.OF_IT && !question.isToldByRecord()
                ? done(heard, question)
                : asked;
    }

    private static List<String> done(Understanding heard, PropertyQuestion question) {
        Set<String> stopWords = LanguagePack.of(heard.utterance().language()).stopWords();
        Stream<String> said = question.rest().isBlank()
                ? heard.utterance().tokens().stream()
                        .filter(token -> heard.entities().stream().noneMatch(entity -> isWithin(token, entity)))
                        .map(Token::normal)
                : Stream.of(question.rest().split(" "));
        return said.filter(word -> word.length() >= SHORTEST && !stopWords.contains(word) && !isVerb(word, question))
                .toList();
    }

    private static boolean isWithin(Token token, Entity entity) {
        return entity.start() <= token.start() && token.end() <= entity.end();
    }

    private static boolean isVerb(String word, PropertyQuestion question) {
        return question.verb().filter(Normal.of(word)::equals).isPresent();
    }
}
