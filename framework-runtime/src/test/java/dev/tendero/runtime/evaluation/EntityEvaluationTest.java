package dev.tendero.runtime.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.api.Entity;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void aMarkIsThePlaceAndMaybeTheValue() throws IOException {
        List<AnnotatedSentence> sentences =
                read("# of a shop\n\nbusco [zapas](categoria:Zapatillas) de [Nike](marca), por favor\n");

        assertThat(sentences).singleElement().satisfies(sentence -> {
            assertThat(sentence.text()).isEqualTo("busco zapas de Nike, por favor");
            assertThat(sentence.spans())
                    .containsExactly(
                            new AnnotatedSentence.Span("categoria", 6, 11, "Zapatillas"),
                            new AnnotatedSentence.Span("marca", 15, 19, null));
        });
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.txt"),
                "busco [zapas(categoria)\n[zapas](categoria) de [Nike]\n[zapas](Categoría)\nnada\n");

        Problems problems = new Problems();
        assertThat(AnnotatedSentences.read(file).orReport(problems)).isEmpty();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("wrong.txt:1:7").contains("expected [words](entity)"),
                        second -> assertThat(second).contains("wrong.txt:2:23"),
                        third -> assertThat(third).contains("wrong.txt:3:1"));
    }

    @Test
    void aFileWithoutSentencesIsWrong() throws IOException {
        assertThat(AnnotatedSentences.read(Files.writeString(folder.resolve("empty.txt"), "# nothing\n")))
                .isInstanceOf(Reading.Broken.class);
        assertThat(AnnotatedSentences.read(folder.resolve("missing.txt"))).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void placesAndValuesAreCounted() throws IOException {
        List<AnnotatedSentence> sentences = read("""
                [zapatillas rojas](producto) de [Nike](marca:Nike)
                una [mochila](categoria)
                [adiddas](marca:Adidas)
                hola
                """);

        EntityReport report = EntityEvaluation.run(sentences, text -> switch (text) {
            case "zapatillas rojas de Nike" ->
                List.of(Entity.of("producto", "rojas", 11, 16), Entity.of("marca", "Nike", 20, 24));
            case "adiddas" -> List.of(Entity.of("marca", "Adi", 0, 7));
            case "hola" -> List.of(Entity.of("categoria", "hola", 0, 4));
            default -> List.of();
        });

        assertThat(report.sentences()).isEqualTo(4);
        EntityReport.Score brand = score(report, "marca");
        assertThat(brand.support()).isEqualTo(2);
        assertThat(brand.exact().f1()).isEqualTo(1);
        assertThat(brand.rightValues()).isEqualTo(1);
        EntityReport.Score product = score(report, "producto");
        assertThat(product.exact().recall()).isZero();
        assertThat(product.overlapping().recall()).isEqualTo(1);
        assertThat(score(report, "categoria").exact().precision()).isZero();
        assertThat(report.all().exact().precision()).isCloseTo(0.5, within(1e-9));
        assertThat(report.all().overlapping().precision()).isCloseTo(0.75, within(1e-9));
        assertThat(report.misses())
                .contains(
                        new EntityReport.Miss("adiddas", "[adiddas](marca:Adidas)", "[adiddas](marca:Adi)"),
                        new EntityReport.Miss("una mochila", "[mochila](categoria)", ""),
                        new EntityReport.Miss("hola", "", "[hola](categoria)"));
    }

    private static EntityReport.Score score(EntityReport report, String entity) {
        return report.entities().stream()
                .filter(score -> score.entity().equals(entity))
                .findFirst()
                .orElseThrow();
    }

    private List<AnnotatedSentence> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sentences.txt"), text);
        return AnnotatedSentences.read(file).orReport(new Problems()).orElseThrow();
    }
}
