package dev.tendero.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTestReaderTest {

    @TempDir
    Path folder;

    @Test
    void everyExpectationIsRead() throws IOException {
        Path file = write("a.yaml", """
                tests:
                  - name: a search
                    turns:
                      - say: busco bolis
                        expect:
                          intent: buscar_producto
                          confidence: 0.5
                          entities: { marca: Pilot, precio_max: 6 }
                          products: { every: { brand: Pilot, price: "< 6" }, count: "> 1" }
                          reply: [Pilot, bolígrafo]
                          suggestions: [El más barato]
                      - say: gracias
                """);

        ConversationTest test = loaded(file).getFirst();

        assertThat(test.name()).isEqualTo("a search");
        assertThat(test.turns()).extracting(ConversationTest.Step::say).containsExactly("busco bolis", "gracias");
        assertThat(test.turns().getFirst().at().line()).isEqualTo(4);
        assertThat(test.turns().getFirst().expect())
                .isEqualTo(new Expectation(
                        "buscar_producto",
                        0.5,
                        Map.of("marca", "Pilot", "precio_max", "6"),
                        new ProductsExpectation(
                                null,
                                Map.of("brand", new Condition("=", "Pilot"), "price", new Condition("<", "6")),
                                new Condition(">", "1")),
                        List.of("Pilot", "bolígrafo"),
                        List.of("El más barato")));
        assertThat(test.turns().getLast().expect())
                .isEqualTo(new Expectation(null, null, Map.of(), null, List.of(), null));
    }

    @Test
    void productsMayBeAListOfIds() throws IOException {
        Path file = write("a.yaml", """
                tests:
                  - name: a
                    turns:
                      - { say: a, expect: { products: [P-1, 2] } }
                      - { say: b, expect: { products: { ids: [] } } }
                """);

        assertThat(loaded(file).getFirst().turns())
                .extracting(step -> step.expect().products())
                .containsExactly(
                        new ProductsExpectation(List.of("P-1", "2"), Map.of(), null),
                        new ProductsExpectation(List.of(), Map.of(), null));
    }

    @Test
    void aFolderIsReadFileByFile() throws IOException {
        write("b.yaml", "tests: [{ name: second, turns: [{ say: hola }] }]");
        write("a.yaml", "tests: [{ name: first, turns: [{ say: hola }] }]");
        write("notes.txt", "not YAML: [");

        assertThat(loaded(folder)).extracting(ConversationTest::name).containsExactly("first", "second");
        assertThat(loaded(folder.resolve("none"))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() throws IOException {
        write("a.yaml", """
                tests:
                  - name: a
                    turns:
                      - say: hola
                        expects: { intent: saludo }
                      - say: busco bolis
                        expect:
                          confidence: 3
                          products: { every: { prize: "< 6", price: < barato } }
                  - name: b
                """);
        write("b.yaml", "test: []");

        assertThat(problems())
                .containsExactly(
                        "a.yaml:5:9: unknown key \"expects\"; expected one of say, expect; did you mean \"expect\"",
                        "a.yaml:8:23: confidence is \"3\"; expected a number from 0 to 1, such as 0.4",
                        "a.yaml:9:32: unknown key \"prize\"; expected one of id, name, brand, category, price,"
                                + " list_price, currency, availability; did you mean \"price\"",
                        "a.yaml:9:53: price is \"< barato\"; expected a value, or a comparison such as \"< 6\"",
                        "a.yaml:10:5: the conversation has no turns; expected what the customer says",
                        "b.yaml:1:1: the key \"tests\" is missing; expected a list of conversations",
                        "b.yaml:1:1: unknown key \"test\"; expected one of tests; did you mean \"tests\"");
    }

    @Test
    void theShippedTestsAreRead() {
        Path shipped = Path.of("").toAbsolutePath().resolveSibling("config/shops/demo/tests");

        assertThat(loaded(shipped))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(test -> assertThat(test.turns()).isNotEmpty());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<ConversationTest> loaded(Path path) {
        return switch (ConversationTestReader.read(path)) {
            case Reading.Loaded<List<ConversationTest>>(var tests) -> tests;
            case Reading.Broken<List<ConversationTest>>(var problems) -> throw new AssertionError(problems);
        };
    }

    private List<String> problems() {
        return switch (ConversationTestReader.read(folder)) {
            case Reading.Loaded<List<ConversationTest>>(var tests) -> throw new AssertionError(tests);
            case Reading.Broken<List<ConversationTest>>(var problems) ->
                problems.stream()
                        .map(Problem::toString)
                        .map(line -> line.replace(folder + "/", ""))
                        .toList();
        };
    }
}
