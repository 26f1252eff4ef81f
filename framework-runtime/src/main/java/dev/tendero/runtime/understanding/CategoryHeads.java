package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which of its words a category is found. {@code Té e infusiones} is by each of its parts, and {@code Zapatillas de
 * running} by its first word and by its last, where no such thing stands in another category. What two or more begin
 * with, {@code Guitarras clásicas} and {@code Guitarras eléctricas}, finds all of them.
 */
final class CategoryHeads {

    static final Pattern ENUMERATION = Pattern.compile("(?i)\\s+(?:y|e|o|and|&|ou)\\s+|[,/]\\s*");

    /** The part of a category's entity that says by which of its words it was found. */
    private static final String WORD = "word";

    /** Categories that one word stands for: of more, an answer's first line would be a list of them. */
    private static final int MOST_TOGETHER = 6;

    private final TextAnalyzer analyzer;
    private final LanguagePack pack;
    private final CatalogWords catalogue;

    /** @param catalogue asked which part of {@code Gorras y sombreros} its products are called by */
    CategoryHeads(TextAnalyzer analyzer, LanguagePack pack, CatalogWords catalogue) {
        this.analyzer = analyzer;
        this.pack = pack;
        this.catalogue = catalogue;
    }

    /**
     * A word of a category's name.
     *
     * @param normal as its products would be called
     * @param isHead whether it says what all of its things are
     */
    private record Part(VocabularyEntry category, String normal, boolean isHead) {}

    /** Categories by the stems of words that stand for them. */
    Map<String, List<VocabularyEntry>> of(List<VocabularyEntry> vocabulary) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        vocabulary.stream()
                .filter(entry -> entry.entity().equals("categoria"))
                .forEach(entry -> parts(entry)
                        .forEach((stem, part) -> parts.computeIfAbsent(stem, none -> new ArrayList<>())
                                .add(part)));
        Map<String, List<VocabularyEntry>> heads = new HashMap<>();
        parts.forEach((stem, each) -> {
            List<VocabularyEntry> meant = meant(each);
            if (!meant.isEmpty()) {
                heads.put(stem, meant);
            }
        });
        return heads;
    }

    private List<VocabularyEntry> meant(List<Part> parts) {
        List<Part> alone = parts.stream()
                .filter(part -> areAllIn(List.of(part), part.normal()))
                .toList();
        if (alone.size() == 1) {
            return alone.stream().map(this::called).toList();
        }
        List<Part> together = parts.stream().filter(Part::isHead).toList();
        boolean isOneWord = together.size() > 1
                && together.size() <= MOST_TOGETHER
                && areAllIn(together, together.getFirst().normal());
        return isOneWord ? together.stream().map(this::called).toList() : List.of();
    }

    /** Whether hardly any product that is such a thing is in another category. */
    private boolean areAllIn(List<Part> categories, String word) {
        Set<String> names =
                categories.stream().map(part -> part.category().value()).collect(Collectors.toUnmodifiableSet());
        return !catalogue.isThingOutside(names, word);
    }

    /** Who asks for hats wants no caps, where one category has both, and its products say which they are. */
    private VocabularyEntry called(Part part) {
        VocabularyEntry category = part.category();
        boolean isTold = ENUMERATION.matcher(category.value()).find() && catalogue.names(part.normal());
        return isTold ? category.with(WORD, part.normal()) : category;
    }

    /** By stems: a category's parts, and their first words. */
    private Map<String, Part> parts(VocabularyEntry category) {
        Map<String, Part> parts = new LinkedHashMap<>();
        List<String> names = List.of(ENUMERATION.split(category.value()));
        for (String name : names) {
            List<Token> tokens = analyzer.analyse(name).tokens();
            if (!tokens.isEmpty() && name.length() > 1 && !isProperty(tokens)) {
                Token head = head(tokens);
                parts.put(stems(tokens), new Part(category, head.normal(), false));
                parts.put(head.stem(), new Part(category, head.normal(), names.size() == 1));
                complement(tokens).ifPresent(last -> parts.put(last.stem(), new Part(category, last.normal(), false)));
            }
        }
        return parts;
    }

    private static String stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    /** The word that says what it is: the first, or the last before {@code for}, as the language puts it. */
    private Token head(List<Token> name) {
        Predicate<Token> isLink = token -> pack.small().links().contains(token.normal());
        return pack.small().thingsStandLast()
                ? name.stream().takeWhile(isLink.negate()).reduce(name.getFirst(), (before, last) -> last)
                : name.getFirst();
    }

    /** {@code ¿de qué material es?} asks for no {@code Material de escalada}. */
    private boolean isProperty(List<Token> name) {
        return name.size() > 1 && Lead.of(pack, Lead.Kind.PROPERTY).spans(name.subList(0, 1));
    }

    /** The {@code viento} of {@code Instrumentos de viento}, which no product is called by. */
    private Optional<Token> complement(List<Token> name) {
        Token last = name.getLast();
        return name.size() > 2
                        && pack.small()
                                .links()
                                .contains(name.get(name.size() - 2).normal())
                        && !catalogue.names(last.normal())
                ? Optional.of(last)
                : Optional.empty();
    }
}
