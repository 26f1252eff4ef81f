package dev.tendero.web.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.shop.IntentReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.ConversationTestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The YAML that the pages for shop owners and plugin authors show is right. */
class PagesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Set<String> INSTALLED =
            Set.of("buscar_producto", "comparar_precios", "info_producto", "recomendar_categoria", "saludo", "ayuda");
    private static final String HEAD = "shop: papeleria\nname: P\nlanguage: es\ncurrency: EUR\n";

    @TempDir
    private Path config;

    @Test
    void theShopAndItsIntentsAreRight() throws IOException {
        Map<String, String> page = blocks("shop-owner.md");
        write("intents/horario.yaml", page.get("horario.yaml"));
        write("intents/ofertas.yaml", "intent: ofertas\nexamples: [enséñame las rebajas]\n" + page.get("ofertas.yaml"));

        ShopSettings shop = shop(page.get("shop.yaml"));

        assertThat(shop.synonyms()).containsEntry("lapicera", "bolígrafo");
        assertThat(shop.ownIntents()).extracting(IntentSettings::name).containsExactly("horario", "ofertas");
        assertThat(shop.changes()).containsOnlyKeys("saludo");
    }

    @Test
    void theChangeOfAnIntentIsRight() throws IOException {
        String change = blocks("shop-owner.md").get("change.yaml");

        ShopSettings shop = shop(HEAD + "catalog: {from: feed.tsv}\n" + change);

        assertThat(shop.changes()).containsOnlyKeys("saludo");
    }

    @Test
    void theEntitiesAreRight() throws IOException {
        String entities = blocks("shop-owner.md").get("entities.yaml");
        write(
                "intents/fiestas.yaml",
                "intent: fiestas\nexamples: [para una boda]\nentities: [ocasion, presupuesto]\nreply: Sí.\n");

        ShopSettings shop = shop(HEAD + "catalog: {from: feed.tsv}\n" + entities);

        assertThat(shop.entities())
                .extracting(OwnEntity::name)
                .containsExactly("acabado", "ocasion", "presupuesto", "proveedor");
    }

    @Test
    void theConversationTestsAreRight() throws IOException {
        write("tests/compras.yaml", blocks("shop-owner.md").get("tests/compras.yaml"));

        List<ConversationTest> tests = Broken.orThrow(ConversationTestReader.read(config.resolve("papeleria/tests")));

        assertThat(tests)
                .singleElement()
                .satisfies(test -> assertThat(test.turns()).hasSize(2));
    }

    @Test
    void theShortestPluginsYamlIsRight() throws IOException {
        String yaml = blocks("plugin-author.md").get("ganga.yaml");

        IntentSettings intent = Broken.orThrow(
                IntentReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "ganga.yaml"));

        assertThat(intent.replies()).containsOnlyKeys("found", "none");
        assertThat(intent.query()).contains("shop = #{shop}");
    }

    private ShopSettings shop(String yaml) throws IOException {
        write("shop.yaml", yaml);
        write("feed.tsv", "id\ttitle\tprice\n");
        return Broken.orThrow(new ShopReader(INSTALLED, List.of()).read(config.resolve("papeleria")));
    }

    private void write(String name, String text) throws IOException {
        Path file = config.resolve("papeleria").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> blocks(String page) throws IOException {
        return Block.of(Files.readString(DOCS.resolve(page))).stream()
                .collect(Collectors.toMap(Block::role, Block::text));
    }
}
