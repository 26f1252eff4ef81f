package dev.tendero.runtime.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.EmbeddingChoice.Bundled;
import dev.tendero.runtime.shop.EmbeddingChoice.InFile;
import dev.tendero.runtime.shop.EmbeddingChoice.Pooling;
import dev.tendero.runtime.understanding.SentenceVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the model that comes along. */
class EmbeddingModelsTest {

    @TempDir
    static Path folder;

    private static EmbeddingModels models;
    private static SentenceVectors vectors;

    @BeforeAll
    static void load() {
        models = EmbeddingModels.in(folder.resolve("embeddings"));
        vectors = models.of(Bundled.ALL_MINILM_L6_V2_Q);
    }

    @AfterAll
    static void free() {
        models.close();
    }

    @Test
    void whatMeansTheSameLiesNear() {
        float[] parcel = vectors.of("where is my parcel");

        assertThat(product(parcel, parcel)).isCloseTo(1, within(1e-4));
        assertThat(product(parcel, vectors.of("has the package been shipped yet")))
                .isGreaterThan(product(parcel, vectors.of("do you sell red shoes")) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0", "\ud83d", "a\ud83d\ude00b", "\u202e\ufeff", "ñandú 東京 ١٢٣"})
    void oddTextIsFine(String text) {
        assertThat(vectors.of(text).length).isIn(0, 384);
    }

    @Test
    void aLongTextTakesNoLongerThanItsBeginning() {
        String beginning = "where is my parcel ".repeat(21).substring(0, 399) + " ";

        assertThat(vectors.of(beginning + "x".repeat(100_000))).isEqualTo(vectors.of(beginning));
    }

    @Test
    void examplesAreKeptFromOneStartToTheNext() throws IOException {
        List<float[]> made = vectors.ofAll(List.of("hello", "good morning"));
        Path file = onlyFile(folder.resolve("embeddings"));
        byte[] kept = Files.readAllBytes(file);

        try (EmbeddingModels restarted = EmbeddingModels.in(folder.resolve("embeddings"))) {
            SentenceVectors again = restarted.of(Bundled.ALL_MINILM_L6_V2_Q);
            assertThat(again.ofAll(List.of("good morning"))).containsExactly(made.getLast());
            assertThat(file).hasBinaryContent(kept);
            again.ofAll(List.of("good morning", "good night"));
        }
        assertThat(Files.size(file)).isEqualTo(kept.length + 16 + 384 * 4);
    }

    @Test
    void aModelMayComeInAFile() throws IOException {
        copy("/all-minilm-l6-v2-q.onnx", "model.onnx");
        copy("/all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
        Path file = folder.resolve("model.onnx");
        float[] bundled = vectors.of("where is my parcel");

        assertThat(models.of(new InFile(file, Pooling.MEAN)).of("where is my parcel"))
                .isEqualTo(bundled);
        assertThat(models.of(new InFile(file, Pooling.CLS)).of("where is my parcel"))
                .isNotEqualTo(bundled);
    }

    @Test
    void whatIsNoModelIsRefusedWithWhatToDo() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(folder.resolve("broken")).resolve("model.onnx"), "no model");
        Files.writeString(file.resolveSibling("tokenizer.json"), "{}");

        assertThatThrownBy(() -> models.of(new InFile(file, Pooling.MEAN)))
                .isInstanceOf(TenderoException.class)
                .hasMessageStartingWith("embeddings: model.onnx can't be loaded (")
                .hasMessageEndingWith("expected a sentence encoder in the ONNX format and its tokenizer.json,"
                        + " or do without understanding.embeddings");
    }

    @Test
    void aModelThatFailsLaterCostsItsVectorsOnly() {
        EmbeddingModels closing = EmbeddingModels.forgetful();
        SentenceVectors gone = closing.of(Bundled.ALL_MINILM_L6_V2_Q);
        closing.close();

        assertThat(gone.of("where is my parcel")).isEmpty();
        assertThat(gone.ofAll(List.of("hello")).getFirst()).isEmpty();
    }

    private static void copy(String resource, String name) throws IOException {
        try (var in = EmbeddingModelsTest.class.getResourceAsStream(resource)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
