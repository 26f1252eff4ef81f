package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.shop.IntentReader;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {

    @TempDir
    Path home;

    private Path config;

    @BeforeEach
    void folder() throws IOException {
        config = Files.createDirectory(home.resolve("config"));
    }

    @Test
    void aNewShopIsRight() {
        Run made = Run.of("new", "shop", "flores", "--config", config);

        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("wrote " + config.resolve("shops/flores/shop.yaml"));
        assertThat(Run.of("check", config).code()).isZero();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Run.of("new", "shop", "flores", "--config", config);
        Path products = config.resolve("shops/flores/products.csv");
        Files.writeString(products, "mine");
        Files.delete(config.resolve("shops/flores/shop.yaml"));

        Run again = Run.of("new", "shop", "flores", "--config", config);

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .contains(products + " is there already, and nothing was written; choose another name")
                .doesNotContain("Exception");
        assertThat(products).hasContent("mine");
        assertThat(config.resolve("shops/flores/shop.yaml")).doesNotExist();
    }

    @Test
    void aNewIntentIsRight() {
        Run.of("new", "shop", "flores", "--config", config);

        Run made = Run.of("new", "intent", "devoluciones", "--config", config);

        assertThat(made.out()).contains("wrote " + config.resolve("shops/flores/intents/devoluciones.yaml"));
        assertThat(Run.of("check", config).out()).contains("(2 of its own)");
    }

    @Test
    void anIntentNeedsAShop() {
        Run run = Run.of("new", "intent", "devoluciones", "--shop", "otra", "--config", config);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("make the shop first: tendero new shop");
    }

    @ParameterizedTest
    @CsvSource({"shop, Flores", "shop, ../flores", "intent, 1abc", "intent, a-b", "plugin, Mi Plugin"})
    void namesAreHeldToTheirForm(String what, String name) {
        Run run = Run.of("new", what, name);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the name is \"" + name + "\"; expected lower-case letters");
    }

    @Test
    void aNewPluginCompilesAgainstTheApi() throws Exception {
        Path project = home.resolve("gangas");

        Run made = Run.of("new", "plugin", "busca_gangas", "--dir", project);

        assertThat(made.code()).isZero();
        Path source = project.resolve("src/main/java/com/example/buscagangas/BuscaGangas.java");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        home.toString(),
                        source.toString());
        assertThat(compiled).isZero();
        assertThat(project.resolve("src/main/resources/META-INF/services/dev.tendero.api.spi.IntentHandler"))
                .hasContent("com.example.buscagangas.BuscaGangas");
        assertThat(project.resolve("pom.xml")).content().contains("<version>" + Version.current() + "</version>");
    }

    @Test
    void aNewPluginsFilesAreRight() throws Exception {
        Path project = home.resolve("gangas");
        Run.of("new", "plugin", "gangas", "--dir", project);
        Path beside = project.resolve("src/main/resources/com/example/gangas");

        try (InputStream yaml = Files.newInputStream(beside.resolve("gangas.yaml"))) {
            assertThat(IntentReader.read(yaml, "gangas.yaml")).isInstanceOf(Reading.Loaded.class);
        }
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String namespace = xml.newDocumentBuilder()
                .parse(beside.resolve("gangas.xml").toFile())
                .getDocumentElement()
                .getAttribute("namespace");
        assertThat(namespace).isEqualTo("gangas");
        assertThat(xml.newDocumentBuilder().parse(project.resolve("pom.xml").toFile()))
                .isNotNull();
    }
}
