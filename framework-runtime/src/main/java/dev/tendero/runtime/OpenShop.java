package dev.tendero.runtime;

import dev.tendero.runtime.answer.KnownNames;
import dev.tendero.runtime.catalog.CatalogRefresher;
import dev.tendero.runtime.catalog.ShopCatalog;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop's catalogue at work: what is learnt from it, and what keeps it fresh. Safe for many threads. */
final class OpenShop implements AutoCloseable {

    /** So many are kept as examples of what it sells. */
    private static final int CATEGORIES = 50;

    private static final Duration LOOK = Duration.ofSeconds(3);

    private final ShopCatalog catalog;
    private volatile KnownNames brands = KnownNames.NONE;
    private volatile List<String> categories = List.of();
    private volatile @Nullable CatalogRefresher refresher;

    OpenShop(ShopCatalog catalog) {
        this.catalog = catalog;
    }

    ShopCatalog catalog() {
        return catalog;
    }

    KnownNames brands() {
        return brands;
    }

    /** What the catalogue teaches now. */
    ShopAssembler.Words learn() {
        List<VocabularyEntry> vocabulary = catalog.vocabulary();
        brands = KnownNames.of(values(vocabulary, "marca").toList());
        categories = values(vocabulary, "categoria").limit(CATEGORIES).toList();
        return new ShopAssembler.Words(vocabulary, new IndexWords(catalog.catalog()));
    }

    private static Stream<String> values(List<VocabularyEntry> vocabulary, String kind) {
        return vocabulary.stream().filter(entry -> entry.entity().equals(kind)).map(VocabularyEntry::value);
    }

    /** Its commonest, the very commonest first. */
    List<String> categories() {
        return categories;
    }

    /**
     * Keeps it fresh from now on.
     *
     * @param trouble why the feed could not be imported; null where it was
     */
    void keepFresh(@Nullable String trouble, Runnable changed) {
        refresher = CatalogRefresher.start(catalog, LOOK, trouble, changed);
    }

    /** Why the catalogue is not what its feed holds. */
    Optional<String> trouble() {
        return Optional.ofNullable(refresher).flatMap(CatalogRefresher::trouble);
    }

    /** Nothing refreshes it any more; searches go on. */
    void rest() {
        CatalogRefresher running = refresher;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        rest();
        catalog.close();
    }
}
