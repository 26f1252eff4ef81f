package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of YAML keys, and the files that come with the product. After a change of a schema run this once with
 * {@code TENDERO_WRITE=1} in the environment; it writes the page anew.
 */
class YamlReferenceTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path TEMPLATES = ROOT.resolve("web/src/main/resources/dev/tendero/web/cli/templates");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern FIRST_LINE =
            Pattern.compile("# yaml-language-server: \\$schema=(\\S*/)(shop|intent|test)\\.schema\\.json");

    @Test
    void thePageIsMadeOfTheSchemas() throws IOException {
        List<JsonNode> schemas = new ArrayList<>();
        for (String name : List.of("shop", "intent", "test")) {
            schemas.add(schema(name));
        }
        Path page = ROOT.resolve("docs/yaml-reference.md");
        if (System.getenv("TENDERO_WRITE") != null) {
            Files.writeString(page, YamlReference.page(schemas));
        }

        assertThat(page).as("run this with TENDERO_WRITE=1").hasContent(YamlReference.page(schemas));
    }

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(ROOT.resolve("config/shops"), ROOT.resolve("examples"), TEMPLATES)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .filter(file -> folder.equals(TEMPLATES) || isOfAShop(file))
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    private static boolean isOfAShop(Path file) {
        String folder = String.valueOf(file.getParent().getFileName());
        return file.endsWith("shop.yaml") || folder.equals("intents") || folder.equals("tests");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileNamesItsSchemaAndFollowsIt(Path file) throws IOException {
        String text = Files.readString(file).replace("@name@", "demo");
        Matcher first = FIRST_LINE.matcher(text.lines().findFirst().orElse(""));

        assertThat(first.matches()).as(file + " begins with its schema").isTrue();
        if (!first.group(1).startsWith("https:") && !file.startsWith(TEMPLATES)) {
            assertThat(file.resolveSibling(first.group(1) + first.group(2) + ".schema.json"))
                    .exists();
        }
        if (!isTranslation(file)) {
            assertThat(SCHEMAS.getSchema(schema(first.group(2))).validate(text, InputFormat.YAML))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    /** Which leaves out what stays as it is. */
    private static boolean isTranslation(Path file) {
        return file.toString().matches(".*\\.(es|en|pt)\\.yaml");
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve("config/schema/" + name + ".schema.json").toFile());
    }
}
