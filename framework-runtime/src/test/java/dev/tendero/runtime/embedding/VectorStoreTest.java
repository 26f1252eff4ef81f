package dev.tendero.runtime.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorStoreTest {

    @TempDir
    Path folder;

    private final List<String> made = new ArrayList<>();

    @Test
    void onlyWhatIsNewIsMade() {
        Path file = folder.resolve("deep/model.vectors");
        get(new VectorStore(file), "uno", "dos");
        made.clear();

        assertThat(get(new VectorStore(file), "dos", "tres", "uno", "tres"))
                .containsExactly(vector("dos"), vector("tres"), vector("uno"), vector("tres"));
        assertThat(made).containsExactly("tres");
    }

    @Test
    void withoutAFileTheyAreRemembered() {
        VectorStore store = new VectorStore(null);
        get(store, "uno");
        get(store, "uno", "dos");

        assertThat(made).containsExactly("uno", "dos");
    }

    @Test
    void aBrokenFileCostsTheMakingOnly() throws IOException {
        Path file = folder.resolve("model.vectors");
        get(new VectorStore(file), "uno", "dos");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, List.of("no vectors at all"));

        assertThat(get(new VectorStore(file), "uno", "dos")).containsExactly(vector("uno"), vector("dos"));
        assertThat(made).containsExactly("uno", "dos", "uno", "dos");
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void aFolderThatCantBeWrittenCostsTheMakingOnly() throws IOException {
        Path file = Files.createFile(folder.resolve("file")).resolve("model.vectors");

        assertThat(get(new VectorStore(file), "uno")).containsExactly(vector("uno"));
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        VectorStore store = new VectorStore(folder.resolve("model.vectors"));
        List<float[]> first = store.get(List.of("uno"), sentences -> List.of(new float[0]));

        assertThat(first.getFirst()).isEmpty();
        assertThat(get(store, "uno")).containsExactly(vector("uno"));
    }

    @Test
    void theFileIsReadOnceInAProcess() throws IOException {
        Path file = folder.resolve("model.vectors");
        get(new VectorStore(file), "uno", "dos");
        VectorStore store = new VectorStore(file);
        get(store, "uno");
        Files.delete(file);
        made.clear();

        assertThat(get(store, "dos", "uno")).containsExactly(vector("dos"), vector("uno"));
        assertThat(made).isEmpty();
    }

    @Test
    void whatAnotherProcessHasMadeMeanwhileIsTaken() {
        Path file = folder.resolve("model.vectors");
        VectorStore store = new VectorStore(file);
        get(store, "uno");
        get(new VectorStore(file), "dos");
        made.clear();
        get(store, "dos", "tres");

        assertThat(made).containsExactly("tres");
        made.clear();
        get(new VectorStore(file), "uno", "dos", "tres");
        assertThat(made).isEmpty();
    }

    @Test
    void whatIsUsedOutlivesWhatIsNot() {
        Path file = folder.resolve("model.vectors");
        VectorStore store = new VectorStore(file, 3);
        get(store, "uno", "dos", "tres");
        get(store, "uno");
        get(store, "cuatro");
        made.clear();

        get(new VectorStore(file, 3), "uno", "tres", "cuatro");
        assertThat(made).isEmpty();
        get(new VectorStore(file, 3), "dos");
        assertThat(made).containsExactly("dos");
    }

    @Test
    void moreThanAreKeptAreGivenAllTheSame() {
        VectorStore store = new VectorStore(null, 2);

        assertThat(get(store, "uno", "dos", "tres")).containsExactly(vector("uno"), vector("dos"), vector("tres"));
    }

    /** The header's four numbers: a mark, the version, how many vectors, their dimensions. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2147483647", "2, -1", "3, 500000000", "3, -4", "3, 0", "3, 3"})
    void aDamagedHeaderIsNotBelieved(int which, int value) throws IOException {
        Path file = folder.resolve("model.vectors");
        get(new VectorStore(file), "uno", "dos");
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        ByteBuffer.wrap(damaged).putInt(which * Integer.BYTES, value);
        Files.write(file, damaged);

        assertThat(get(new VectorStore(file), "uno", "dos")).containsExactly(vector("uno"), vector("dos"));
        assertThat(made).containsExactly("uno", "dos", "uno", "dos");
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void whoMissesNothingDoesNotWaitForWhoDoes() throws InterruptedException {
        VectorStore store = new VectorStore(null);
        get(store, "uno");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = Thread.startVirtualThread(() -> store.get(List.of("dos"), missing -> {
            begun.countDown();
            await(goOn);
            return List.of(vector("dos"));
        }));
        await(begun);

        CompletableFuture<List<float[]>> other = CompletableFuture.supplyAsync(() -> get(store, "uno"));
        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        goOn.countDown();
        slow.join();
        assertThat(get(store, "dos")).containsExactly(vector("dos"));
        assertThat(made).containsExactly("uno");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<float[]> get(VectorStore store, String... sentences) {
        return store.get(List.of(sentences), missing -> {
            made.addAll(missing);
            return missing.stream().map(VectorStoreTest::vector).toList();
        });
    }

    private static float[] vector(String sentence) {
        return new float[] {sentence.length(), sentence.charAt(0)};
    }
}
