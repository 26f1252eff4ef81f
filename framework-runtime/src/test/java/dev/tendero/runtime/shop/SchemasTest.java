package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told is what the readers know. */
class SchemasTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern EXPECTED = Pattern.compile("unknown key \"zzz\"; expected one of ([a-z_, ]+)");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zzz: 1                             | /properties
            catalog: {zzz: 1}                  | /properties/catalog/properties
            intents: {zzz: 1}                  | /properties/intents/properties
            intents: {change: {saludo: {zzz: 1}}} | /properties/intents/properties/change/additionalProperties/properties
            intents: {change: {saludo: {keywords: {zzz: 1}}}} | /properties/intents/properties/change/additionalProperties/properties/keywords/anyOf/2/properties
            entities: {a: {zzz: 1}}            | /properties/entities/additionalProperties/anyOf/1/properties
            theme: {zzz: 1}                    | /properties/theme/properties
            """)
    void aShopHasTheSchemasKeys(String yaml, String place) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("demo"));
        Files.writeString(folder.resolve("shop.yaml"), yaml);

        assertThat(expectedKeys(new ShopReader(Set.of("saludo"), List.of()).read(folder)))
                .containsExactlyInAnyOrderElementsOf(names(schema("shop").at(place)));
    }

    @Test
    void anIntentHasTheSchemasKeys() throws IOException {
        var yaml = new ByteArrayInputStream("zzz: 1".getBytes(StandardCharsets.UTF_8));

        assertThat(expectedKeys(IntentReader.read(yaml, "f")))
                .containsExactlyInAnyOrderElementsOf(names(schema("intent").at("/properties")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "intent", "test"})
    void everyKeyIsExplainedWithAnExampleThatIsRight(String name) throws IOException {
        List<String> wrong = new ArrayList<>();
        explained(schema(name), name, wrong);

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("intentsThatShip")
    void intentsThatShipAreRight(Path file) throws IOException {
        assertThat(errors("intent", file)).isEmpty();
    }

    static Stream<Path> intentsThatShip() throws IOException {
        Path plugins = ROOT.resolve("intents-shop/src/main/resources");
        Stream<Path> shops = Files.walk(ROOT.resolve("config"))
                .filter(file -> file.toString().contains("/intents/"));
        return Stream.concat(Files.walk(plugins), shops)
                .filter(file -> file.toString().endsWith(".yaml"));
    }

    @Test
    void shopsThatShipAreRight() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("config"))) {
            for (Path file : files.filter(path -> path.endsWith("shop.yaml")).toList()) {
                assertThat(errors("shop", file)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void whatTheReaderRefusesTheSchemaMarks() throws IOException {
        assertThat(errors("shop", "{shop: a, name: b, language: fr, currency: EUR, catalog: {from: x}}"))
                .hasSize(1);
        assertThat(errors("shop", "{shop: a, name: b, language: es, currency: EUR, catalog: {form: x}}"))
                .hasSize(2);
        assertThat(errors("intent", "{intent: A b, reply: c}")).hasSize(1);
        assertThat(errors("test", "{tests: [{name: a, turns: [{say: hola, expect: {intent: saludo}}]}]}"))
                .isEmpty();
    }

    private static List<String> expectedKeys(Reading<?> read) {
        return ((Reading.Broken<?>) read)
                .problems().stream()
                        .map(Problem::message)
                        .map(EXPECTED::matcher)
                        .filter(Matcher::find)
                        .flatMap(found -> Stream.of(found.group(1).split(", ")))
                        .toList();
    }

    private static void explained(JsonNode node, String place, List<String> wrong) {
        node.path("properties").properties().forEach(property -> {
            JsonNode schema = property.getValue();
            String where = place + "." + property.getKey();
            if (!schema.path("description").asText().endsWith(".")
                    || schema.path("examples").isEmpty()) {
                wrong.add(where + " lacks a description or examples");
            }
            schema.path("examples")
                    .forEach(example -> SCHEMAS.getSchema(schema)
                            .validate(example)
                            .forEach(error -> wrong.add(where + ": " + error)));
        });
        node.forEach(child -> explained(child, place, wrong));
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> errors(String schema, Path file) throws IOException {
        return errors(schema, Files.readString(file));
    }

    private static List<String> errors(String schema, String yaml) throws IOException {
        return SCHEMAS.getSchema(schema(schema)).validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve("config/schema/" + name + ".schema.json").toFile());
    }
}
