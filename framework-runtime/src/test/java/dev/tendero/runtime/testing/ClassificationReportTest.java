package dev.tendero.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.runtime.testing.ClassificationReport.Classified;
import dev.tendero.runtime.testing.ClassificationReport.Confusion;
import dev.tendero.runtime.testing.ClassificationReport.Score;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {

    /** Of four searches one goes astray, of two greetings both do, one of them with certainty. */
    private final ClassificationReport report = new ClassificationReport(List.of(
            new Classified("busco a", "buscar", "buscar", 0.9, 0.8),
            new Classified("busco b", "buscar", "buscar", 0.9, 0.7),
            new Classified("busco c", "buscar", "buscar", 0.9, 0.6),
            new Classified("hola busco d", "buscar", "ayuda", 0.4, -0.2),
            new Classified("buenas", "saludo", "buscar", 0.5, -0.1),
            new Classified("hola", "saludo", "buscar", 0.8, -0.7),
            new Classified("ayuda", "ayuda", "ayuda", 0.9, 0.8)));

    @Test
    void scoresByIntent() {
        assertThat(report.scores())
                .containsExactly(
                        new Score("ayuda", 1, 0.5, 1), new Score("buscar", 4, 0.6, 0.75), new Score("saludo", 2, 0, 0));
        assertThat(new Score("buscar", 4, 0.6, 0.75).f1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(new Score("saludo", 2, 0, 0).f1()).isZero();
    }

    @Test
    void scoresOverAll() {
        assertThat(report.accuracy()).isCloseTo(4.0 / 7, within(1e-9));
        assertThat(report.macroF1()).isCloseTo(4.0 / 9, within(1e-9));
    }

    @Test
    void tellsWhatWasTakenForWhat() {
        assertThat(report.confusions())
                .containsExactly(new Confusion("saludo", "buscar", 2), new Confusion("buscar", "ayuda", 1));
        assertThat(report.wrong()).extracting(Classified::text).containsExactly("hola", "buenas", "hola busco d");
    }

    @Test
    void nothingClassifiedIsNoFault() {
        ClassificationReport none = new ClassificationReport(List.of());

        assertThat(none.accuracy()).isZero();
        assertThat(none.macroF1()).isZero();
        assertThat(none.scores()).isEmpty();
    }

    @Test
    void theWeakestLeadLeast() {
        assertThat(report.weakest(4))
                .extracting(Classified::text)
                .containsExactly("hola", "hola busco d", "buenas", "busco c");
    }

    @Test
    void aMarginIsTheLeadOverTheBestOther() {
        List<ScoredIntent> ranked = List.of(
                new ScoredIntent("ayuda", 0.5, List.of()),
                new ScoredIntent("buscar", 0.3, List.of()),
                new ScoredIntent("saludo", 0.1, List.of()));

        assertThat(Classified.of("a", "ayuda", ranked).margin()).isCloseTo(0.2, within(1e-9));
        assertThat(Classified.of("a", "saludo", ranked).margin()).isCloseTo(-0.4, within(1e-9));
    }
}
