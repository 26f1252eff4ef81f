package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a product file beside the shop says of its trade, read without a database.
 *
 * @param vocabulary its brands, categories of all levels, and values of attributes
 * @param names its products' names
 */
public record FeedWords(List<VocabularyEntry> vocabulary, List<String> names) {

    public static final FeedWords NONE = new FeedWords(List.of(), List.of());

    /** Larger files are not read for their words alone. */
    private static final long MOST_BYTES = 16L << 20;

    public FeedWords {
        vocabulary = List.copyOf(vocabulary);
        names = List.copyOf(names);
    }

    /** {@link #NONE} for a source that is no file, is large, or can't be read. */
    public static FeedWords of(ShopInfo shop, CatalogSource source) {
        Set<VocabularyEntry> vocabulary = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        try {
            if (isElsewhere(source) || Files.size(Path.of(source.from())) > MOST_BYTES) {
                return NONE;
            }
            Path file = Path.of(source.from());
            Feeds.of(shop, source, file, FileForm.of(file))
                    .read(
                            line -> {
                                if (line instanceof FeedLine.Item(long at, CatalogItem item)) {
                                    names.add(item.name());
                                    words(item, vocabulary);
                                }
                            },
                            bytes -> {});
        } catch (IOException | UncheckedIOException | TenderoException | IllegalArgumentException e) {
            return NONE;
        }
        return new FeedWords(List.copyOf(vocabulary), List.copyOf(names));
    }

    private static boolean isElsewhere(CatalogSource source) {
        return source.from().startsWith("jdbc:") || source.from().contains("://");
    }

    private static void words(CatalogItem item, Set<VocabularyEntry> vocabulary) {
        String brand = item.brand();
        if (brand != null) {
            vocabulary.add(new VocabularyEntry("marca", brand, Map.of()));
        }
        item.category().forEach(category -> vocabulary.add(new VocabularyEntry("categoria", category, Map.of())));
        item.attributes().stream()
                .filter(attribute -> attribute.value().split("\\s+").length <= 4)
                .filter(attribute -> !AttributeValue.isDenial(attribute.value()))
                .forEach(attribute -> vocabulary.add(AttributeValue.entry(attribute.name(), attribute.value())));
    }
}
