package dev.tendero.runtime.search;

import static dev.tendero.api.ProductSearch.forText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogIndexTest {

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf()
            .put(1, "Mesa de roble", "Alcor", "Hogar > Mesas", "210.00", "material=Roble")
            .put(2, "Silla plegable", "Alcor", "Hogar > Sillas", "30.00", "color=Azul");

    @Test
    void followsItsSource() {
        try (CatalogIndex index = open(shelf)) {
            assertThat(find(index, "mesa")).isEmpty();
            assertThat(index.catchUp()).isTrue();
            assertThat(index.catchUp()).isFalse();
            assertThat(find(index, "mesa")).containsExactly(1L);

            shelf.unlist(1)
                    .put(2, "Banco plegable", "Alcor", "Hogar > Bancos", "35.00")
                    .put(3, "Mesa alta", "", "Hogar > Mesas", "80");
            assertThat(find(index, "mesa")).as("not yet").containsExactly(1L);
            assertThat(index.catchUp()).isTrue();
            assertThat(find(index, "mesa")).containsExactly(3L);
            assertThat(find(index, "silla")).isEmpty();
            assertThat(find(index, "banco")).containsExactly(2L);
            assertThat(index.names(CatalogName.Kind.CATEGORY).stream().map(CatalogName::name))
                    .containsExactly("Bancos", "Hogar", "Mesas");
            assertThat(index.names(CatalogName.Kind.ATTRIBUTE)).isEmpty();
        }
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        try (CatalogIndex index = open(shelf)) {
            index.catchUp();
        }
        try (CatalogIndex index = open(new Unreadable(shelf))) {
            assertThat(index.catchUp()).as("nothing is read again").isFalse();
            assertThat(find(index, "mesa")).containsExactly(1L);
        }
    }

    @Test
    void anotherCatalogueOfTheSameNameIsNotMixedIn() {
        try (CatalogIndex index = open(shelf)) {
            index.catchUp();
        }
        shelf.becomeAnother("new database");
        shelf.put(1, "Taza", "", "Hogar > Tazas", "5").put(2, "Plato", "", "Hogar > Platos", "6");
        try (CatalogIndex index = open(shelf)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(find(index, "mesa")).isEmpty();
            assertThat(find(index, "taza")).containsExactly(1L);
        }
    }

    @Test
    void brokenFilesAreBuiltAnew() throws IOException {
        try (CatalogIndex index = open(shelf)) {
            index.catchUp();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.writeString(file, "not an index");
            }
        }
        try (CatalogIndex index = open(shelf)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(find(index, "mesa")).containsExactly(1L);
        }
    }

    @Test
    void missingFilesAreBuiltAnew() throws IOException {
        try (CatalogIndex index = open(shelf)) {
            index.catchUp();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                Files.delete(file);
            }
        }
        try (CatalogIndex index = open(shelf)) {
            index.catchUp();
            assertThat(find(index, "mesa")).containsExactly(1L);
        }
    }

    @Test
    void twoProcessesOnOneFolderBothSearch() {
        try (CatalogIndex first = open(shelf);
                CatalogIndex second = open(shelf)) {
            first.catchUp();
            second.catchUp();
            assertThat(find(first, "mesa")).containsExactly(1L);
            assertThat(find(second, "mesa")).containsExactly(1L);
        }
    }

    @Test
    void aTemporaryFolderIsGoneAfterwards() throws IOException {
        try (IndexFolder first = IndexFolder.open(folder)) {
            IndexFolder second = IndexFolder.open(folder);
            Path own = second.path();
            assertThat(own).isNotEqualTo(first.path()).isDirectory();
            second.close();
            assertThat(own).doesNotExist();
            assertThat(first.path()).isDirectory();
        }
    }

    @Test
    void aDiskThatFailsIsWrittenAgainOnceItWorks() {
        Path path = folder.resolve("index");
        AtomicBoolean broken = new AtomicBoolean();
        ProductSource source = new ProductSource() {
            @Override
            public String identity() {
                return shelf.identity();
            }

            @Override
            public long revision() {
                return shelf.revision();
            }

            @Override
            public void changedSince(long revision, Consumer<IndexedProduct> sink) {
                shelf.changedSince(revision, sink);
                if (broken.get()) {
                    remove(path);
                }
            }
        };
        try (CatalogIndex index = CatalogIndex.open(path, "es", source)) {
            index.catchUp();
            shelf.put(3, "Mesa alta", "", "Hogar > Mesas", "80");
            broken.set(true);
            assertThatThrownBy(index::catchUp).hasMessageContaining("the search index can't be written");
            assertThat(find(index, "mesa")).as("the old state").containsExactly(1L);

            broken.set(false);
            assertThat(index.catchUp()).isTrue();
            assertThat(find(index, "mesa")).containsExactlyInAnyOrder(1L, 3L);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSourceThatFailsLeavesTheOldState() {
        try (CatalogIndex index = open(new Unreadable(shelf))) {
            assertThatThrownBy(index::catchUp).hasMessage("gone");
            assertThat(find(index, "mesa")).isEmpty();
        }
        try (CatalogIndex index = open(shelf)) {
            assertThat(index.catchUp()).isTrue();
            assertThat(find(index, "mesa")).containsExactly(1L);
        }
    }

    @Test
    void searchesGoOnWhileItCatchesUp() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (CatalogIndex index = open(shelf);
                var threads = Executors.newFixedThreadPool(4)) {
            index.catchUp();
            Callable<Integer> searching = () -> {
                int searches = 0;
                while (!done.get()) {
                    assertThat(find(index, "mesa roble")).contains(1L);
                    searches++;
                }
                return searches;
            };
            List<Future<Integer>> searchers = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(searching))
                    .toList();
            try {
                for (int i = 0; i < 100; i++) {
                    shelf.put(1, "Mesa de roble " + i, "Alcor", "Hogar > Mesas", "210.00");
                    shelf.put(100 + i, "Lámpara " + i, "Alcor", "Hogar > Lámparas", "21.00");
                    index.catchUp();
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> searcher : searchers) {
                assertThat(searcher.get()).isPositive();
            }
            assertThat(find(index, "lámpara 99")).containsExactly(199L);
        }
    }

    private CatalogIndex open(ProductSource source) {
        return CatalogIndex.open(folder, "es", source);
    }

    private static List<Long> find(CatalogIndex index, String text) {
        return index.catalog().search(forText(text)).keys();
    }

    /** Fails half way. */
    private record Unreadable(ProductSource source) implements ProductSource {

        @Override
        public String identity() {
            return source.identity();
        }

        @Override
        public long revision() {
            return source.revision();
        }

        @Override
        public void changedSince(long revision, Consumer<IndexedProduct> products) {
            source.changedSince(revision, product -> {
                products.accept(product);
                throw new IllegalStateException("gone");
            });
        }
    }
}
