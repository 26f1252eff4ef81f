package dev.tendero.runtime.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearntModelsTest {

    private static final String NONE = "_none";
    private static final List<Example> EXAMPLES =
            List.of(example("saludo", "hola"), example("horario", "cuando abris"));

    @TempDir
    Path folder;

    @Test
    void whatWasLearntIsReadAgainAndJudgesTheSame() throws IOException {
        float[] learnt = margins(EXAMPLES);
        assertThat(files()).hasSize(1);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(margins(EXAMPLES)).isEqualTo(learnt);
        assertThat(Files.getLastModifiedTime(file).toMillis()).as("it was used").isPositive();
    }

    @Test
    void otherExamplesAreLearntAnew() throws IOException {
        margins(EXAMPLES);
        margins(List.of(EXAMPLES.getFirst(), example("horario", "cerrais")));

        assertThat(files()).hasSize(2);
    }

    @Test
    void vectorsAreLearntAndKeptToo() throws IOException {
        List<Example> examples = List.of(
                EXAMPLES.getFirst().withDense(new float[] {1, 0}),
                EXAMPLES.getLast().withDense(new float[] {0, 1}));
        Learnt learnt = Learnt.from(examples, NONE, LearntModels.in(folder));
        Learnt again = Learnt.from(examples, NONE, LearntModels.in(folder));
        assertThat(files()).hasSize(1);

        FeatureCounts unknown = features("buenas");
        float[] near = learnt.model().read(unknown, new float[] {0.8f, 0.6f}).values();
        assertThat(near[1]).isGreaterThan(near[0]);
        assertThat(again.model().read(unknown, new float[] {0.8f, 0.6f}).values())
                .isEqualTo(near);
        assertThat(learnt.model().read(unknown).values()).containsOnly(0);
    }

    @Test
    void otherVectorsAreAnotherModel() throws IOException {
        margins(EXAMPLES);
        margins(List.of(EXAMPLES.getFirst().withDense(new float[] {1, 0}), EXAMPLES.getLast()));
        margins(List.of(EXAMPLES.getFirst().withDense(new float[] {0, 1}), EXAMPLES.getLast()));

        assertThat(files()).hasSize(3);
    }

    @Test
    void aBrokenFileIsLearntAgain() throws IOException {
        float[] learnt = margins(EXAMPLES);
        byte[] whole = Files.readAllBytes(files().getFirst());
        Files.write(files().getFirst(), new byte[] {0, 3, 'x'});

        assertThat(margins(EXAMPLES)).isEqualTo(learnt);
        assertThat(files().getFirst()).hasBinaryContent(whole);
    }

    @Test
    void onlyTheLastFourAreKept() throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(i + ".model")), FileTime.fromMillis(i));
        }
        margins(EXAMPLES);

        assertThat(files()).hasSize(4).doesNotContain(folder.resolve("0.model"), folder.resolve("2.model"));
    }

    @Test
    void manyShopsKeepTheirModelsFromOneStartToTheNext() throws IOException {
        LearntModels models = LearntModels.in(folder);
        for (int shop = 0; shop < 30; shop++) {
            for (int model = 0; model < 2; model++) {
                learnt(models, "shop" + shop, model);
            }
        }
        AtomicInteger learning = new AtomicInteger();
        for (int shop = 0; shop < 30; shop++) {
            models.of("shop" + shop).get("hash0", () -> {
                learning.incrementAndGet();
                return learnt();
            });
        }

        assertThat(learning).hasValue(0);
        assertThat(files()).hasSize(30);
    }

    private static void learnt(LearntModels models, String shop, int model) {
        models.of(shop).get("hash" + model, LearntModelsTest::learnt);
    }

    private static Learnt learnt() {
        return Learnt.from(EXAMPLES, NONE, LearntModels.NONE);
    }

    @Test
    void aFolderThatCantBeWrittenCostsTheLearningOnly() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        LinearModel model = Learnt.from(EXAMPLES, NONE, LearntModels.in(file.resolve("models")))
                .model();

        assertThat(model.labels()).containsExactly("horario", "saludo");
        float[] margins = model.read(features("hola")).values();
        assertThat(margins[1]).isGreaterThan(margins[0]);
    }

    private float[] margins(List<Example> examples) {
        return Learnt.from(examples, NONE, LearntModels.in(folder))
                .model()
                .read(features("hola"))
                .values();
    }

    private static Example example(String label, String words) {
        return new Example(label, features(words), true);
    }

    private static FeatureCounts features(String words) {
        FeatureCounts features = new FeatureCounts();
        for (String word : words.split(" ")) {
            features.add('w', word);
        }
        return features;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
