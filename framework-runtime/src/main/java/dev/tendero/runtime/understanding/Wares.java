package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for what the shop sells at large, {@code brinquedo}: of all its things none is more one than another. Where a
 * category begins with it, or several products are called so, it tells them from others.
 */
final class Wares {

    private static final int SEVERAL = 3;
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private Wares() {}

    /** In normal form. */
    static Set<String> of(LanguagePack pack, List<VocabularyEntry> vocabulary, CatalogWords catalogue) {
        Set<String> heads = vocabulary.stream()
                .filter(entry -> entry.entity().equals("categoria"))
                .flatMap(entry -> CategoryHeads.ENUMERATION.splitAsStream(entry.value()))
                .flatMap(part -> NO_WORD.splitAsStream(Normal.of(part)).limit(1))
                .collect(Collectors.toSet());
        return pack.small().wares().stream()
                .filter(ware -> heads.stream().noneMatch(head -> Inflection.areOneWord(ware, head)))
                .filter(ware -> catalogue.called(ware) < SEVERAL)
                .collect(Collectors.toUnmodifiableSet());
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
