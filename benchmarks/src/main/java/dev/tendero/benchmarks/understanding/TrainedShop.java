package dev.tendero.benchmarks.understanding;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.Broken;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.TrainingInput;
import dev.tendero.runtime.understanding.TrainingOptions;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The shop intents, with as many others beside them as are wanted, over a catalogue of invented brands. */
final class TrainedShop {

    private static final ShopInfo SHOP = new ShopInfo("bench", "Bench", "es", "EUR");
    private static final String MESSAGES = "messages.txt";
    private static final List<String> CATEGORIES = List.of(
            "Zapatillas", "Teclados", "Auriculares", "Lámparas", "Mochilas", "Sartenes", "Cafeteras", "Relojes");

    private TrainedShop() {}

    static Understander train(int intents, int dictionary) {
        Map<String, FoundHandler> handlers =
                HandlerDiscovery.discover(TrainedShop.class.getClassLoader(), Path.of("no-plugins"));
        List<IntentSettings> settings =
                new ArrayList<>(Broken.orThrow(HandlerYaml.readAll(handlers.values(), "es", EntityKinds.ANY)));
        settings.removeIf(intent -> intent.name().equals("fallback"));
        settings.addAll(ServiceIntents.make(intents - settings.size()));
        List<EntityExtractor> extractors = handlers.values().stream()
                .flatMap(found -> found.handler().extractors().stream())
                .toList();
        List<VocabularyEntry> vocabulary = vocabulary(dictionary);
        return UnderstandingTrainer.train(
                new TrainingInput(
                        SHOP,
                        settings,
                        new ShopWords(SHOP.language(), vocabulary, Map.of(), words(vocabulary), List.of()),
                        extractors),
                TrainingOptions.PLAIN);
    }

    static List<String> messages() {
        InputStream file = Objects.requireNonNull(TrainedShop.class.getResourceAsStream(MESSAGES), MESSAGES);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VocabularyEntry> vocabulary(int size) {
        List<VocabularyEntry> entries = new ArrayList<>();
        CATEGORIES.forEach(name -> entries.add(new VocabularyEntry("categoria", name, Map.of())));
        entries.add(new VocabularyEntry("marca", "Norvik", Map.of()));
        for (int number = 0; entries.size() < size; number++) {
            entries.add(new VocabularyEntry("marca", InventedWords.name(number), Map.of()));
        }
        return entries;
    }

    private static CatalogWords words(List<VocabularyEntry> vocabulary) {
        Set<String> words = new HashSet<>();
        vocabulary.forEach(entry -> words.add(entry.value().toLowerCase(Locale.ROOT)));
        return CatalogWords.named(words);
    }
}
