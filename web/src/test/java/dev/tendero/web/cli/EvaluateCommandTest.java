package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String MARKED = """
            busco [bolis](categoria:Bolígrafos) [pilot](marca:Pilot) [por menos de 4 euros](precio)
            ¿tenéis algo de [Pilot](marca)?
            """;

    @TempDir
    private Path folder;

    private final Stationer shop = Stationer.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theShopsEntitiesAreFoundWhereTheyAreMarked() throws IOException {
        Path file = Files.writeString(folder.resolve("marked.txt"), MARKED);

        Run run =
                Run.of("evaluate", "--entities", file, "--config", shop.config().path());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .matches(" +marca +2 +100\\.0 %.*1 of 1")
                        .as(run.out()));
    }

    @Test
    void theSameAsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("marked.txt"), MARKED);

        Run run =
                Run.of("evaluate", "--entities", file, "--config", shop.config().path(), "--json");

        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("test_rows").asInt()).isEqualTo(2);
        assertThat(report.path("all").path("support").asInt()).isEqualTo(4);
        assertThat(report.path("all").path("exact").path("f1").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void oneOfTheTwoIsAsked() {
        assertThat(Run.of("evaluate")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("expected --train FILE, or --entities FILE");
        });
    }

    @Test
    void embeddingsAreUsedAndAWrongNameIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("train.tsv"), "hello there\tgreet\ngood morning\tgreet\nbye\tpart\nsee you\tpart\n");

        Run wrong = Run.of("evaluate", "--train", file, "--embeddings", "all-minilm-l6-v2");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "--embeddings is \"all-minilm-l6-v2\"; expected one of all-minilm-l6-v2-q, bge-small-en-v15-q")
                .contains("did you mean \"all-minilm-l6-v2-q\"");

        Run run = Run.of(
                "evaluate", "--train", file, "--test", file, "--language", "en", "--embeddings", "bge-small-en-v15-q");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("100.0 %");
    }

    @Test
    void aWrongMarkIsNamedWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.txt"), "busco [bolis\n");

        Run run =
                Run.of("evaluate", "--entities", file, "--config", shop.config().path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.txt:1:7").contains("expected [words](entity)");
    }
}
