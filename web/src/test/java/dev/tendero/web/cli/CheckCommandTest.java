package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path home;

    private Path config;
    private Path shop;

    @BeforeEach
    void aShop() throws IOException {
        config = Files.createDirectory(home.resolve("config"));
        shop = config.resolve("shops/mini");
        assertThat(Run.of("new", "shop", "mini", "--config", config).code()).isZero();
    }

    @Test
    void whatShipsIsRight() {
        Run run = Run.of("check", ROOT.resolve("config"));

        assertThat(run.out())
                .contains("✓ demo: Bazar La Plaza (es, EUR), 7 intents, ")
                .doesNotContain("problem");
        assertThat(run.code()).isZero();
    }

    @Test
    void aRightConfigurationHasALineAShop() {
        Run run = Run.of("check", config);

        assertThat(run.out())
                .isEqualToIgnoringNewLines(
                        "✓ mini: mini (es, EUR), 8 intents (1 of its own), 1 synonym, products from products.csv");
        assertThat(run.code()).isZero();
    }

    @Test
    void anEntityThatNobodyFindsIsAProblem() throws IOException {
        Path intent = shop.resolve("intents/horario.yaml");
        Files.writeString(intent, Files.readString(intent) + "\nentities: [precios]\n");

        Run run = Run.of("check", config);

        assertThat(run.out()).contains("horario.yaml:").contains("did you mean \"precio\"");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aSynonymForWhatTheCatalogueDoesNotHaveIsSaid() throws IOException {
        Path yaml = shop.resolve("shop.yaml");
        Files.writeString(
                yaml, Files.readString(yaml).replaceFirst("synonyms:\n", "synonyms:\n  prensa francesa: émbolo\n"));

        Run run = Run.of("check", config);

        assertThat(run.out())
                .contains("\"prensa francesa\" stands for \"émbolo\", and nothing in the catalogue is called so");
        assertThat(run.code()).isZero();
    }

    @Test
    void whatNewIntentWritesIsRight() {
        assertThat(Run.of("new", "intent", "devoluciones", "--shop", "mini", "--config", config)
                        .code())
                .isZero();

        assertThat(Run.of("check", config).out()).startsWith("✓ mini: ").doesNotContain("warning");
    }

    @Test
    void oneShopCanBeChecked() {
        assertThat(Run.of("check", shop).code()).isZero();
    }

    @Test
    void theFolderCanBeGivenAsToOtherCommands() throws IOException {
        Files.writeString(config.resolve("tendero.yaml"), "server:\n  port: eighty\n");

        assertThat(Run.of("check", "--config", config).code()).isEqualTo(1);
    }

    @Test
    void everyProblemIsPrintedWithItsPlace() throws IOException {
        Files.writeString(config.resolve("tendero.yaml"), "server:\n  port: eighty\n");
        replace(shop.resolve("shop.yaml"), "currency: EUR", "curency: EUR");
        replace(shop.resolve("intents/horario.yaml"), "{{shop}}", "{{#shop}}");

        Run run = Run.of("check", config);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .hasSize(5)
                .anyMatch(line ->
                        line.startsWith(shop.resolve("intents/horario.yaml") + ":20:8: line 1 of the template: "))
                .contains(
                        shop.resolve("shop.yaml") + ":3:1: the key \"currency\" is missing; expected a currency's"
                                + " three-letter ISO 4217 code, such as EUR",
                        config.resolve("tendero.yaml")
                                + ":2:9: server.port is \"eighty\"; expected a whole number from 0" + " to 65535",
                        "4 problems");
    }

    @Test
    void anUnknownNameInATemplateIsAProblem() throws IOException {
        replace(shop.resolve("intents/horario.yaml"), "{{shop}}", "{{tienda}}");

        assertThat(Run.of("check", config).out())
                .contains(":20:8: line 1 of the template: nothing is called 'tienda' here");
    }

    @Test
    void aChangedTemplateIsCheckedToo() throws IOException {
        replace(shop.resolve("shop.yaml"), "¡Hola! ¿Qué", "¡Hola! {{/x}} ¿Qué");

        assertThat(Run.of("check", config).out()).contains("shop.yaml:").contains("line 1 of the template: ");
    }

    @Test
    void aColumnThatTheFileLacksIsAProblem() throws IOException {
        replace(shop.resolve("shop.yaml"), "brand: marca", "brand: marka");

        assertThat(Run.of("check", config).out())
                .contains("shop.yaml:17:12: the product file has no column \"marka\"; it has referencia, nombre, ")
                .contains("; did you mean \"marca\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT name FROM shop_product WHERE shop = '${shop}'   | 23:8  | ${} pastes text into SQL",
                "DELETE FROM product                                    | 24:3  | is not a SELECT; intents only read",
                "SELECT name FROM shop_product WHERE price < 10         | 23:8  | (\"<\" itself is written &lt;)",
                "<if test=\"marca != null\">SELECT 1                    | 23:8  | not well formed",
                "SELECT name, #{marca} AS m, prise FROM shop_product    | 24:31 | no column prise",
                "SELECT text FROM turn                                  | 24:20 | the query reads turn"
            })
    void aQueryThatIsNotTakenInIsAProblem(String query, String place, String expected) throws IOException {
        Path intent = shop.resolve("intents/horario.yaml");
        Files.writeString(intent, Files.readString(intent) + "\nquery: |\n  " + query + "\n");

        Run run = Run.of("check", config);

        assertThat(run.out()).contains("horario.yaml:" + place + ": ").contains(expected);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aTagThatIsNotClosedIsAProblem() throws IOException {
        replace(shop.resolve("intents/horario.yaml"), "{{shop}}", "{{shop");

        assertThat(Run.of("check", config).out()).contains("horario.yaml:20:8: line 1 of the template: ");
    }

    @Test
    void anIntentToChangeThatThereIsNotIsAProblem() throws IOException {
        replace(shop.resolve("shop.yaml"), "    saludo:", "    saldo:");

        assertThat(Run.of("check", config).out()).contains("did you mean \"saludo\"");
    }

    @Test
    void aFileThatIsNoJarIsAProblem() throws IOException {
        Path plugins = Files.createDirectory(home.resolve("plugins"));
        Files.writeString(plugins.resolve("roto.jar"), "this is no jar");

        Run run = Run.of("check", config);

        assertThat(run.out()).contains("roto.jar: the plugin's jar can't be read");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThere() {
        Run run = Run.of("check", home.resolve("conf"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("there is no such folder; expected one with tendero.yaml and shops/");
    }

    @Test
    void wrongUsageIsSaidAndCounted() {
        Run run = Run.of("chekc");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("chekc").contains("check");
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of("check", "a", "b").code()).isEqualTo(2);
    }

    @Test
    void helpSaysWhatThereIs() {
        assertThat(Run.of("--help").out()).contains("check", "new", "plugins", "tendero COMMAND --help");
        assertThat(Run.of("check", "--help").out()).contains("with its place", "Exit codes:", "DIR");
        assertThat(Run.of("--version").out()).startsWith("tendero 0.");
    }

    @Test
    void pluginsAreListed() {
        Run run = Run.of("plugins", "--config", config);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("ready   saludo                built-in  Saludar, dar las gracias y despedirse")
                .contains("7 intents; jars are looked for in " + home.resolve("plugins"));
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
