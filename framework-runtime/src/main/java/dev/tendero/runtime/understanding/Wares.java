package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words for what the shop sells at large, {@code brinquedo}: of all its things none is more one than another. A
 * category that is called so is none of them.
 */
final class Wares {

    private Wares() {}

    /** In normal form. */
    static Set<String> of(LanguagePack pack, List<VocabularyEntry> vocabulary) {
        Set<String> wares = new HashSet<>(pack.small().wares());
        vocabulary.stream()
                .filter(entry -> entry.entity().equals("categoria"))
                .flatMap(entry -> Arrays.stream(GazetteerBuilder.ENUMERATION.split(entry.value())))
                .map(Normal::of)
                .forEach(category -> wares.removeIf(ware -> Inflection.areOneWord(ware, category)));
        return Set.copyOf(wares);
    }

    /** What tells {@code Muebles TV} from other furniture; empty where a category is called by its first word. */
    static Optional<Token> told(List<Token> category, LanguagePack pack) {
        return category.size() == 2
                        && pack.small().wares().contains(category.getFirst().normal())
                ? Optional.of(category.getLast())
                : Optional.empty();
    }

    /** Those that are said in the texts. */
    static List<String> in(List<String> texts, Set<String> wares, TextAnalyzer analyzer) {
        Set<String> said = texts.stream()
                .flatMap(text -> analyzer.analyse(text).tokens().stream())
                .map(Token::normal)
                .collect(Collectors.toSet());
        return wares.stream().filter(said::contains).sorted().toList();
    }
}
