package dev.tendero.runtime.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final List<String> HOURS = List.of(
            "¿a qué hora abrís?",
            "cuándo abren los sábados",
            "hasta qué hora estáis abiertos",
            "horario de apertura",
            "¿cerráis a mediodía?",
            "a qué hora cierra la tienda",
            "abren los domingos?",
            "qué horario tenéis en agosto",
            "¿abrís los festivos?",
            "hora de cierre");
    private static final List<String> RETURNS = List.of(
            "quiero devolver unos pantalones",
            "cómo hago una devolución",
            "¿puedo cambiar la talla?",
            "devolver un pedido",
            "me queda grande y lo quiero cambiar",
            "cuántos días tengo para devolverlo",
            "política de devoluciones",
            "no me gusta, lo devuelvo",
            "¿me devolvéis el dinero?",
            "cambio de un regalo");

    @TempDir
    Path folder;

    @Test
    void countsWhatIsRightAndWhatIsSentOn() {
        List<LabelledSentence> test = List.of(
                new LabelledSentence("¿a qué hora abren hoy?", "horario"),
                new LabelledSentence("me gustaría devolver un vestido", "devoluciones"),
                new LabelledSentence("qué tiempo hace en Madrid", "oos"));

        EvaluationReport report = new Evaluation("es", SentenceVectors.NONE).run(sentences(), test);

        assertThat(report.trainRows()).isEqualTo(20);
        assertThat(report.inScope()).isEqualTo(2);
        assertThat(report.bestAccuracy()).isEqualTo(1);
        assertThat(report.intents().accuracy()).isEqualTo(1);
        assertThat(report.outOfScope()).hasValue(new EvaluationReport.OutOfScope(1, 1, 1, 1));
        assertThat(report.speed().messagesPerSecond()).isPositive();
        assertThat(report.speed().modelBytes()).isPositive();
    }

    @Test
    void holdsEachSentenceBackOnce() {
        EvaluationReport report = new Evaluation("es", SentenceVectors.NONE).crossValidate(sentences(), 5);

        assertThat(report.intents().classified()).hasSize(20);
        assertThat(report.trainRows()).isEqualTo(16);
        assertThat(report.outOfScope()).isEmpty();
        assertThat(report.intents().accuracy()).isGreaterThan(0.7);
    }

    @Test
    void errorOfCalibrationIsHowFarConfidenceAndAccuracyLieApart() {
        Calibration calibration =
                Calibration.of(List.of(outcome("a", "a", 0.9), outcome("a", "b", 0.9), outcome("oos", "a", 0.2)));

        assertThat(calibration.error()).isCloseTo((2 * 0.4 + 0.2) / 3, within(1e-9));
        assertThat(calibration.bins().get(9)).isEqualTo(new Calibration.Bin(2, 0.9, 0.5));
    }

    @Test
    void tellsEveryWrongLineByItsPlace() throws IOException {
        Path file =
                Files.writeString(folder.resolve("s.tsv"), "hola\tsaludo\nsin tabulador\n\ttalla\nhey\t\na\tb\tc\n\n");

        assertThat(LabelledSentences.read(file))
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        broken -> assertThat(broken.problems().toString())
                                .contains("s.tsv:2:14: no tab")
                                .contains("s.tsv:3:1: no sentence before")
                                .contains("s.tsv:4:5: no intent after")
                                .contains("s.tsv:5:4: a second tab"));
    }

    @Test
    void aFileWithoutSentencesIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.tsv"), "\n");

        assertThat(LabelledSentences.read(file).toString()).contains("has no sentences");
        assertThat(LabelledSentences.read(folder.resolve("none.tsv")).toString())
                .contains("there is no such file");
    }

    private static Outcome outcome(String intent, String best, double confidence) {
        return new Outcome(new LabelledSentence("", intent), best, confidence, true);
    }

    private static List<LabelledSentence> sentences() {
        return Stream.concat(
                        HOURS.stream().map(text -> new LabelledSentence(text, "horario")),
                        RETURNS.stream().map(text -> new LabelledSentence(text, "devoluciones")))
                .toList();
    }
}
