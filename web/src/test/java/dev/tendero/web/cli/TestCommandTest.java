package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String PASSING = """
            tests:
              - name: bolis de Pilot
                turns:
                  - say: busco bolígrafos Pilot
                    expect:
                      intent: buscar_producto
                      entities: { marca: Pilot, categoria: Bolígrafos }
                      products: { every: { brand: Pilot, price: "< 4" }, count: 2 }
                  - say: cuéntame más del segundo
                    expect: { intent: info_producto, products: { count: 1 } }
            """;

    private static final String FAILING = """
            tests:
              - name: un saludo
                turns:
                  - say: hola
                    expect: { intent: ayuda }
            """;

    private final Stationer shop = Stationer.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void testsThatPassAreNamedAndTheExamplesReported() {
        shop.config().file("shops/papeleria/tests/bolis.yaml", PASSING);

        Run run = Run.of("test", "--config", shop.config().path());

        assertThat(run.out())
                .containsSubsequence(
                        "papeleria: Papelería Tres Plumas",
                        "✓ bolis de Pilot",
                        "1 of 1 conversations as expected",
                        "5-fold cross-validation",
                        "precision  recall");
        assertThat(run.out().lines())
                .anySatisfy(line ->
                        assertThat(line).matches("  saludo +\\d+ +[01]\\.\\d\\d +[01]\\.\\d\\d +[01]\\.\\d\\d"));
        assertThat(run.code()).isZero();
    }

    @Test
    void theShippedConversationsPass() throws Exception {
        String tests = "shops/demo/tests/compras.yaml";
        try (ConfigFolder config = ConfigFolder.withDemo()
                .file("tendero.yaml", Stationer.settings(shop.database()))
                .file(tests, Files.readString(ConfigFolder.shipped(tests)))) {
            Run run = Run.of("test", config.path().resolve(tests));

            assertThat(run.out()).contains("10 of 10 conversations as expected").doesNotContain("✗");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void aMissSaysWhatWasSaidExpectedAndGot() {
        shop.config().file("shops/papeleria/tests/a.yaml", FAILING).file("shops/papeleria/tests/b.yaml", PASSING);
        Path file = shop.config().path().resolve("shops/papeleria/tests/a.yaml");

        Run run = Run.of("test", shop.config().path());

        assertThat(run.out())
                .containsSubsequence(
                        "✗ un saludo",
                        file + ":4",
                        "said      hola",
                        "expected  intent: ayuda",
                        "got       saludo",
                        "scores    saludo ",
                        "✓ bolis de Pilot",
                        "1 of 2 conversations as expected");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aTestMayBeginInTheMiddle() {
        shop.config().file("shops/papeleria/tests/medio.yaml", """
                tests:
                  - name: el segundo de los que ve
                    given: { intent: buscar_producto, slots: { marca: Pilot, precio_max: 4 }, shown: [P-4, P-2] }
                    turns:
                      - say: cuéntame más del segundo
                        expect: { intent: info_producto, products: [P-2], reply: [V5], reply_not: [Oxford, "9,99"] }
                  - name: lo que se dijo antes sigue valiendo
                    given: { intent: buscar_producto, slots: { categoria: Bolígrafos, precio_max: 3 } }
                    turns:
                      - say: que sean negros
                        expect: { products: { every: { price: "<= 3" } } }
                  - name: un producto que no hay
                    given: { shown: [P-99] }
                    turns:
                      - say: el primero
                """);

        Run run = Run.of("test", shop.config().path());

        assertThat(run.out())
                .contains("✓ el segundo de los que ve", "✓ lo que se dijo antes sigue valiendo")
                .containsSubsequence(
                        "✗ un producto que no hay", "the shop has no product \"P-99\"", "2 of 3 conversations");
    }

    @Test
    void whatNoTestReachesIsNamed() {
        shop.config()
                .file("shops/papeleria/tests/bolis.yaml", PASSING)
                .file("shops/papeleria/intents/ofertas.yaml", """
                        intent: ofertas
                        keywords: [chollos]
                        entities: [fecha]
                        query: SELECT name FROM shop_product
                        reply: { found: Hay, none: No hay }
                        """);

        Run run = Run.of("test", shop.config().path());

        assertThat(run.out())
                .containsSubsequence("What the conversations reach", "intents     2 of 8", "    not ayuda, ")
                .containsSubsequence(
                        "entities ", "fecha", "replies ", "ofertas.found", "ofertas.none", "queries     0 of 1")
                .contains("    not papeleria/ofertas.query");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 || line.contains("/shops/"));
    }

    @Test
    void theFoldsCanBeChosen() {
        assertThat(Run.of("test", shop.config().path(), "--folds", 3).out())
                .contains("3-fold cross-validation", "Weakest examples");
        assertThat(Run.of("test", shop.config().path(), "--folds", 1).code()).isEqualTo(2);
        assertThat(Run.of("test", shop.config().path(), "--folds", 21).err()).contains("expected 2 to 20");
    }

    @Test
    void aBuildServerGetsItsFile(@TempDir Path elsewhere) throws Exception {
        shop.config().file("shops/papeleria/tests/a.yaml", FAILING).file("shops/papeleria/tests/b.yaml", PASSING);
        Path file = elsewhere.resolve("reports/tendero.xml");

        Run run = Run.of("test", shop.config().path().resolve("shops/papeleria/tests"), "--junit", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(file))
                .contains("<testsuite name=\"papeleria.a\" tests=\"1\" failures=\"1\" errors=\"0\"")
                .contains("<testcase name=\"bolis de Pilot\" classname=\"papeleria.b\"")
                .contains("message=\"expected intent: ayuda; got saludo\"");
    }

    @Test
    void aPartCanBeTestedAlone() {
        shop.config().file("shops/papeleria/tests/a.yaml", FAILING).file("shops/papeleria/tests/b.yaml", PASSING);
        Path folder = shop.config().path().resolve("shops/papeleria");

        Run one = Run.of("test", folder.resolve("tests/b.yaml"));

        assertThat(one.code()).isZero();
        assertThat(one.out()).contains("1 of 1 conversations").doesNotContain("cross-validation");
        assertThat(Run.of("test", folder.resolve("tests")).out()).contains("1 of 2 conversations");
    }

    @Test
    void aFileThatIsWrongIsToldBeforeAnythingStarts() {
        shop.config()
                .file("shops/papeleria/tests/a.yaml", FAILING.replace("expect:", "expects:"))
                .file("shops/papeleria/tests/b.yaml", PASSING.replace("\"< 4\"", "< cuatro"));
        Path tests = shop.config().path().resolve("shops/papeleria/tests");

        Run run = Run.of("test", shop.config().path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        tests.resolve("a.yaml") + ":5:9: unknown key \"expects\"; expected one of say, expect;",
                        tests.resolve("b.yaml") + ":8:")
                .doesNotContain("Exception");
    }

    @Test
    void nothingIsRecordedAndAServerMayRun() {
        shop.config().file("shops/papeleria/tests/bolis.yaml", PASSING);
        try (RunningServer server = RunningServer.start(shop.config(), shop.database())) {
            assertThat(Run.of("test", shop.config().path()).code()).isZero();

            assertThat(server.number("SELECT COUNT(*) FROM turn")).isZero();
            assertThat(server.number("SELECT COUNT(*) FROM session")).isZero();
        }
    }

    @Test
    void labelledExamplesAreLearntAndReportedOn() {
        String chat = "{\"message\": \"zumbido verdoso\"}";
        String said = "{\"message\": \"zumbido verdoso\", \"intent\": \"ayuda\"}";
        try (RunningServer server = RunningServer.start(shop.config(), shop.database())) {
            assertThat(server.caller().post("/chat", chat).ok().path("intent").asText())
                    .isNotEqualTo("ayuda");
            server.caller().postAsAdmin("/labelled", said).ok();
            server.caller()
                    .postAsAdmin("/labelled", said.replace("verdoso", "azulado"))
                    .ok();
        }
        try (RunningServer again = RunningServer.start(shop.config(), shop.database())) {
            assertThat(again.caller().post("/chat", chat).ok().path("intent").asText())
                    .as("learnt at the start")
                    .isEqualTo("ayuda");
            assertThat(Run.of("test", "--labelled", "--config", shop.config().path())
                            .out())
                    .contains("2 labelled examples are among these");
        }
    }

    @Test
    void whatTheOperatorTaughtIsLearntAtOnceAndTestsLeaveTheModelsAlone() throws IOException {
        shop.config().file("shops/papeleria/tests/bolis.yaml", PASSING);
        try (RunningServer server = RunningServer.start(shop.config(), shop.database())) {
            server.caller()
                    .postAsAdmin("/labelled", "{\"message\": \"zumbido verdoso\", \"intent\": \"ayuda\"}")
                    .ok();
        }
        RunningServer.start(shop.config(), shop.database()).close();
        forgetUses();
        RunningServer.start(shop.config(), shop.database()).close();

        assertThat(models().filter(file -> lastUse(file) > 0)).hasSize(1);
        List<Path> before = models().toList();
        forgetUses();
        Run.of("test", "--config", shop.config().path());
        assertThat(models()).containsExactlyInAnyOrderElementsOf(before);
    }

    private Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(shop.config().data().resolve("models/papeleria"))) {
            return files.toList().stream();
        }
    }

    private void forgetUses() throws IOException {
        for (Path file : models().toList()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
    }

    private static long lastUse(Path file) {
        return file.toFile().lastModified();
    }

    @Test
    void withoutLabelledExamplesTheirPlaceIsTold() {
        assertThat(Run.of("test", "--labelled", shop.config().path()).out())
                .contains("no labelled examples; the dashboard's unrecognised messages");
    }

    @Test
    void aShopWithoutTestsIsToldWhereTheyGo() {
        Run run = Run.of("test", shop.config().path());

        assertThat(run.out()).contains("no conversation tests; expected them in tests/*.yaml");
        assertThat(run.code()).isZero();
    }

    @Test
    void aPlaceThatHoldsNoShopIsSaid(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("a.yaml"), PASSING);

        assertThat(Run.of("test", elsewhere.resolve("a.yaml")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("holds no shops; expected a configuration folder"));
        assertThat(Run.of("test", elsewhere.resolve("b.yaml")).err()).contains("b.yaml does not exist");
        assertThat(Run.of("test", "a", "b").code()).isEqualTo(2);
    }
}
