package dev.tendero.runtime.lint;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words as understanding compares them. */
final class WordForms {

    private final TextAnalyzer analyzer;
    private final Set<String> stopWords;

    WordForms(String language) {
        LanguagePack pack = LanguagePack.of(language);
        this.analyzer = new TextAnalyzer(pack);
        this.stopWords = pack.stopWords();
    }

    /** The same for all spellings, numbers and genders of a phrase. */
    String stems(String text) {
        return analyzer.analyse(text).tokens().stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    /** Nearer to the letter than stems: of {@code deportivas} and {@code deportes} each is itself. */
    String singular(String text) {
        return analyzer.analyse(text).tokens().stream()
                .map(token -> token.normal().replaceFirst("(?<=\\p{L}{3})s$", ""))
                .collect(Collectors.joining(" "));
    }

    /** The stems that say something; all, where none does. */
    Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        for (Token token : analyzer.analyse(text).tokens()) {
            all.add(token.stem());
            if (!stopWords.contains(token.normal())) {
                content.add(token.stem());
            }
        }
        return content.isEmpty() ? all : content;
    }

    /** In normal form. */
    Set<String> words(String text) {
        return analyzer.analyse(text).tokens().stream().map(Token::normal).collect(Collectors.toSet());
    }
}
