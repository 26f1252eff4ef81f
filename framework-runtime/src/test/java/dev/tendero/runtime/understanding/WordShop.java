package dev.tendero.runtime.understanding;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A shop that consists of words: a file beside this class, and the shop intents as they are installed. */
final class WordShop implements CatalogWords {

    private static final Path INTENTS = Path.of("../intents-shop/src/main/resources/dev/tendero/intents/shop");
    private static final List<String> NAMES = List.of(
            "buscar_producto",
            "recomendar_categoria",
            "comparar_precios",
            "info_producto",
            "saludo",
            "ayuda",
            "fallback");

    static final ShopInfo INFO = new ShopInfo("words", "Words", "es", "EUR");

    private final TextAnalyzer analyzer;
    private final List<VocabularyEntry> vocabulary = new ArrayList<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> texts = new HashSet<>();

    private WordShop(String language) {
        this.analyzer = new TextAnalyzer(LanguagePack.of(language));
    }

    static Understander understander(String file) {
        return understander(file, "es");
    }

    static Understander understander(String file, String language) {
        WordShop shop = new WordShop(language);
        lines(file).forEach(line -> shop.read(line.split(": ", 2)));
        return UnderstandingTrainer.train(
                new TrainingInput(
                        new ShopInfo("words", "Words", language, "EUR"),
                        intents(language),
                        new ShopWords(language, shop.vocabulary, shop.synonyms, shop, List.of()),
                        List.of()),
                TrainingOptions.PLAIN);
    }

    @Override
    public boolean knows(String word) {
        return names(word) || holds(texts, word);
    }

    @Override
    public boolean names(String word) {
        return holds(names, word);
    }

    @Override
    public List<String> words() {
        return List.copyOf(words);
    }

    static List<IntentSettings> intents() {
        return intents("es");
    }

    private static List<IntentSettings> intents(String language) {
        String suffix = language.equals("es") ? "" : "." + language;
        return NAMES.stream().map(name -> intent(name, suffix)).toList();
    }

    /** Lines that are neither blank nor begin with {@code #}. */
    static Stream<String> lines(String file) {
        try (InputStream in = WordShop.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntentSettings intent(String name, String suffix) {
        try (InputStream in = Files.newInputStream(INTENTS.resolve(name + suffix + ".yaml"))) {
            return IntentReader.read(in, name).orReport(new Problems()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String[] line) {
        switch (line[0]) {
            case "names" -> {
                add(names, line[1]);
                analyzer.analyse(line[1]).tokens().stream().map(Token::normal).forEach(words::add);
            }
            case "texts" -> add(texts, line[1]);
            case "synonyms" ->
                Stream.of(line[1].split(", "))
                        .map(pair -> pair.split("="))
                        .forEach(pair -> synonyms.put(pair[0], pair[1]));
            default -> Stream.of(line[1].split(", ")).forEach(value -> addEntry(line[0].split(" ", 2), value));
        }
    }

    private void addEntry(String[] kind, String value) {
        add(names, value);
        Map<String, Object> parts = kind.length == 1 ? Map.of() : Map.of("name", kind[1], "value", value);
        vocabulary.add(new VocabularyEntry(kind[0], value, parts));
    }

    private void add(Set<String> words, String text) {
        analyzer.analyse(text).tokens().stream().map(Token::stem).forEach(words::add);
    }

    private boolean holds(Set<String> words, String word) {
        return analyzer.analyse(word).tokens().stream().map(Token::stem).allMatch(words::contains);
    }
}
