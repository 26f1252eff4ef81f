package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.OwnEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out by which words a catalogue's brands, categories and attribute values are found. */
final class GazetteerBuilder {

    private static final Pattern INNER_SIGN = Pattern.compile("[-'’&./+]");
    private static final Pattern AND_SIGN = Pattern.compile("[&+]");
    private static final Pattern BARE = Pattern.compile("\\d+(?:[.,]\\d+)?|\\p{L}{1,2}|\\d?x+[sl]");
    private static final Set<String> SIZES = Set.of("talla", "talle", "size", "tamanho");
    private static final Pattern VARIANT_NUMBER = Pattern.compile("numeros?|numeracion|number|n[º°]");
    private static final Set<String> SIZE_WORDS = Set.of("numero", "size", "tamano", "talla", "talle", "del");

    private final CatalogWords catalogue;
    private final TextAnalyzer analyzer;
    private final LanguagePack pack;
    private final Map<String, List<VocabularyEntry>> byNormal = new HashMap<>();
    private final Map<String, List<VocabularyEntry>> byStem = new HashMap<>();
    /** Stems of those that are in. */
    private final Set<String> synonyms = new HashSet<>();

    /** @param catalogue asked which part of {@code Gorras y sombreros} its products are called by */
    GazetteerBuilder(TextAnalyzer analyzer, LanguagePack pack, CatalogWords catalogue) {
        this.catalogue = catalogue;
        this.analyzer = analyzer;
        this.pack = pack;
    }

    List<Gazetteer> build(List<VocabularyEntry> all, Map<String, String> synonyms) {
        LongerCategories longer = new LongerCategories(analyzer, all);
        List<VocabularyEntry> vocabulary = all.stream().map(longer::marked).toList();
        vocabulary.stream().filter(VocabularyEntry::isCalled).forEach(this::add);
        Set<String> named = synonyms.keySet().stream().map(this::stems).collect(Collectors.toSet());
        new ValueForms(pack, vocabulary, this::stems).add(byNormal, byStem, named);
        new CategoryHeads(analyzer, pack, catalogue).of(vocabulary).forEach(byStem::putIfAbsent);
        LetterSizes sizes = new LetterSizes(pack, vocabulary);
        vocabulary.forEach(entry -> sizes.words(entry).forEach(word -> put(byNormal, word, LetterSizes.said(entry))));
        synonyms.forEach(this::addSynonym);
        return List.of(
                new Gazetteer(byNormal, pack, Token::normal, true, catalogue::names),
                new Gazetteer(byStem, pack, Token::stem, false, catalogue::names));
    }

    /**
     * Of the values of one kind that a shop declares itself, by these and by the words that customers have for them.
     */
    List<Gazetteer> build(OwnEntity.Listed entity) {
        entity.values().forEach((value, synonyms) -> {
            VocabularyEntry entry = new VocabularyEntry(entity.name(), value, Map.of());
            Stream.concat(Stream.of(value), synonyms.stream()).forEach(word -> {
                put(byNormal, normals(word), entry);
                putStems(word, entry);
            });
        });
        return List.of(
                new Gazetteer(byNormal, pack, Token::normal, true, catalogue::names),
                new Gazetteer(byStem, pack, Token::stem, false, catalogue::names));
    }

    private void add(VocabularyEntry entry) {
        switch (entry.entity()) {
            case "marca" -> spellings(entry.value()).forEach(spelling -> put(byNormal, normals(spelling), entry));
            case "atributo" -> addAttribute(entry);
            default -> {
                put(byNormal, normals(entry.value()), entry);
                putStems(entry.value(), entry);
            }
        }
    }

    /** {@code 42} or {@code M} says nothing alone; {@code talla 42} does. */
    private void addAttribute(VocabularyEntry entry) {
        String name = Objects.toString(entry.parts().get("name"), "");
        if (!isBare(entry.value())) {
            put(byNormal, normals(entry.value()), entry);
            putStems(entry.value(), entry);
        }
        put(byNormal, normals(name + " " + entry.value()), entry);
        if (name.equals(entry.value())) {
            put(byNormal, normals(name.replace(' ', '-')), entry);
        }
        if (isOfSizes(entry, name)) {
            SIZE_WORDS.forEach(word -> put(byNormal, normals(word + " " + entry.value()), entry));
        }
    }

    /** A size, or what counts variants by a number as sizes do, {@code del 8}. */
    private static boolean isOfSizes(VocabularyEntry entry, String name) {
        return SIZES.contains(name) || VARIANT_NUMBER.matcher(Normal.of(name)).matches() && isBare(entry.value());
    }

    static boolean isBare(String value) {
        return BARE.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    /** {@code De'Longhi} is also found as {@code delonghi} and {@code de longhi}. */
    static Set<String> spellings(String brand) {
        Set<String> spellings = new LinkedHashSet<>(List.of(brand));
        if (INNER_SIGN.matcher(brand).find()) {
            spellings.add(INNER_SIGN.matcher(brand).replaceAll(""));
            spellings.add(INNER_SIGN.matcher(brand).replaceAll(" "));
            spellings.add(AND_SIGN.matcher(brand).replaceAll(" and "));
            spellings.add(AND_SIGN.matcher(brand).replaceAll(" y "));
        }
        return spellings;
    }

    /** Of two with one stem, {@code bolo} and {@code bolos}, the first counts. */
    private void addSynonym(String customers, String shops) {
        List<VocabularyEntry> meant =
                byStem.getOrDefault(stems(shops), byNormal.getOrDefault(normals(shops), List.of()));
        if (!meant.isEmpty() && synonyms.add(stems(customers))) {
            byStem.put(stems(customers), List.copyOf(meant));
        }
    }

    /** Snowball brings {@code cuaderno} and {@code cuadernos} to different stems: both numbers are put in. */
    private void putStems(String word, VocabularyEntry entry) {
        List<Token> tokens = analyzer.analyse(word).tokens();
        put(byStem, joined(tokens, Token::stem), entry);
        for (UnaryOperator<String> number : GrammaticalNumber.FORMS) {
            String other = tokens.stream()
                    .map(Token::normal)
                    .map(each -> pack.stopWords().contains(each) ? each : number.apply(each))
                    .collect(Collectors.joining(" "));
            put(byStem, stems(other), entry);
        }
    }

    private String normals(String text) {
        return joined(analyzer.analyse(text).tokens(), Token::normal);
    }

    private String stems(String text) {
        return joined(analyzer.analyse(text).tokens(), Token::stem);
    }

    private static String joined(List<Token> tokens, Function<Token, String> form) {
        return tokens.stream().map(form).collect(Collectors.joining(" "));
    }

    private static void put(Map<String, List<VocabularyEntry>> entries, String key, VocabularyEntry entry) {
        if (key.isBlank()) {
            return;
        }
        List<VocabularyEntry> there = entries.computeIfAbsent(key, none -> new ArrayList<>(1));
        if (!there.contains(entry)) {
            there.add(entry);
        }
    }
}
