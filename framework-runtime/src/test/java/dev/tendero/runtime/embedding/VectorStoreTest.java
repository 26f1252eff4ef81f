package dev.tendero.runtime.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
