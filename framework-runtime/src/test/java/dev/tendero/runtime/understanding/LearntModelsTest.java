package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearntModelsTest {

    private static final List<IntentLearner.Example> EXAMPLES = List.of(
            new IntentLearner.Example("saludo", Map.of("w:hola", 1, "w:buenas", 1)),
            new IntentLearner.Example("horario", Map.of("w:abris", 2, "w:cuando", 1)));
    private static final Map<String, Integer> HELLO = Map.of("w:hola", 1);

    @TempDir
    Path folder;

    @Test
    void whatWasLearntIsReadAgainAndJudgesTheSame() throws IOException {
        double[] learnt = learner(EXAMPLES).classify(HELLO);
        assertThat(files()).hasSize(1);
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(learner(EXAMPLES).classify(HELLO)).isEqualTo(learnt);
        assertThat(Files.getLastModifiedTime(file).toMillis()).as("it was used").isPositive();
    }

    @Test
    void otherExamplesAreLearntAnew() throws IOException {
        learner(EXAMPLES);
        learner(List.of(EXAMPLES.getFirst(), new IntentLearner.Example("horario", Map.of("w:cerrais", 1))));

        assertThat(files()).hasSize(2);
    }

    @Test
    void aBrokenFileIsLearntAgain() throws IOException {
        double[] learnt = learner(EXAMPLES).classify(HELLO);
        byte[] whole = Files.readAllBytes(files().getFirst());
        Files.write(files().getFirst(), new byte[] {0, 3, 'x'});

        assertThat(learner(EXAMPLES).classify(HELLO)).isEqualTo(learnt);
        assertThat(files().getFirst()).hasBinaryContent(whole);
    }

    @Test
    void onlyTheLastTwentyAreKept() throws IOException {
        for (int i = 0; i < 25; i++) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(i + ".model")), FileTime.fromMillis(i));
        }
        learner(EXAMPLES);

        assertThat(files()).hasSize(20).doesNotContain(folder.resolve("0.model"), folder.resolve("5.model"));
    }

    @Test
    void aFolderThatCantBeWrittenCostsTheLearningOnly() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        IntentLearner learner = IntentLearner.train(EXAMPLES, LearntModels.in(file.resolve("models")));

        assertThat(learner.classify(HELLO)[learner.labels().indexOf("saludo")]).isGreaterThan(0.5);
    }

    private IntentLearner learner(List<IntentLearner.Example> examples) {
        return IntentLearner.train(examples, LearntModels.in(folder));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
