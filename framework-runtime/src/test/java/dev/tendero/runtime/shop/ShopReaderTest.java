package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopReaderTest {

    private static final String SHOP = """
            shop: papeleria             # also the folder's name
            name: Papelería Tres Plumas
            language: es                # es | en | pt
            currency: EUR
            catalog:
              from: feed.tsv            # a file beside this one, an https URL, or a database
              format: google            # google | shopify | woocommerce | csv | sql
              refresh: 10m
            synonyms:
              lapicera: bolígrafo
            intents:
              use: [saludo, ayuda]
              change:
                saludo: { reply: "¡Buenas! ¿Qué buscas hoy?" }
            theme: { color: "#b5541c", mode: dark, side: left, corners: 4, logo: "https://tienda.example/l.png" }
            """;
    private static final String HOURS = """
            intent: horario
            description: When the shop opens
            keywords: [horario, "a qué hora", abren, no]
            patterns: ["abr\\\\w+ .* (hoy|mañana|domingo)"]
            examples: "¿hasta qué hora están?"
            entities: [fecha]
            query: |
              SELECT 1 AS one
            reply: "Abrimos de 9 a 20 h."
            prompt: "…"
            suggestions: ["¿Dónde estáis?"]
            """;

    @TempDir
    Path config;

    private Path folder;

    @BeforeEach
    void papeleria() throws IOException {
        folder = Files.createDirectories(config.resolve("shops/papeleria"));
        Files.createDirectory(folder.resolve("intents"));
        Files.writeString(folder.resolve("feed.tsv"), "id\n");
        Files.writeString(folder.resolve("shop.yaml"), SHOP);
    }

    @Test
    void readsWhatTheDesignShows() {
        ShopSettings shop = loaded();

        assertThat(shop.info()).isEqualTo(new ShopInfo("papeleria", "Papelería Tres Plumas", "es", "EUR"));
        assertThat(shop.catalog().from())
                .isEqualTo(folder.resolve("feed.tsv").toAbsolutePath().toString());
        assertThat(shop.catalog().format()).isEqualTo(CatalogSource.Format.GOOGLE);
        assertThat(shop.catalog().refresh()).isEqualTo(Duration.ofMinutes(10));
        assertThat(shop.synonyms()).isEqualTo(Map.of("lapicera", "bolígrafo"));
        assertThat(shop.use().use()).containsExactly("saludo", "ayuda");
        assertThat(shop.theme())
                .isEqualTo(Map.of(
                        "color", "#b5541c",
                        "mode", "dark",
                        "side", "left",
                        "corners", "4",
                        "logo", "https://tienda.example/l.png"));
    }

    @Test
    void onlyFiveKeysAreNeeded() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), """
                shop: papeleria
                name: Papelería
                language: pt
                currency: EUR
                catalog: {from: "https://example.org/feed.csv"}
                """);

        ShopSettings shop = loaded();

        assertThat(shop.use().use()).isNull();
        assertThat(shop.catalog().format()).isEqualTo(CatalogSource.Format.CSV);
        assertThat(shop.catalog().from()).isEqualTo("https://example.org/feed.csv");
    }

    @Test
    void readsItsOwnIntents() throws IOException {
        write("intents/horario.yaml", HOURS);

        IntentSettings hours = loaded().ownIntents().getFirst();

        assertThat(hours.name()).isEqualTo("horario");
        assertThat(hours.keywords()).containsExactly("horario", "a qué hora", "abren", "no");
        assertThat(hours.patterns()).containsExactly("abr\\w+ .* (hoy|mañana|domingo)");
        assertThat(hours.examples()).containsExactly("¿hasta qué hora están?");
        assertThat(hours.query()).isEqualTo("SELECT 1 AS one");
        assertThat(hours.replies()).isEqualTo(Map.of("found", "Abrimos de 9 a 20 h."));
        assertThat(hours.origin()).endsWith("intents/horario.yaml");
    }

    @Test
    void anOverlayCountsInItsLanguageOnly() throws IOException {
        write("intents/horario.yaml", HOURS);
        write("intents/horario.en.yaml", "reply: We open from 9 to 20.\n");
        write("intents/horario.es.yaml", "suggestions: ¿Y mañana?\n");

        IntentSettings hours = loaded().ownIntents().getFirst();

        assertThat(hours.reply("found")).contains("Abrimos de 9 a 20 h.");
        assertThat(hours.suggestions()).containsExactly("¿Y mañana?");
        assertThat(hours.keywords()).contains("abren");
    }

    @Test
    void problemsOfAllFilesComeTogether() throws IOException {
        write("shop.yaml", SHOP.replace("currency", "curency"));
        write("intents/a.yaml", HOURS);
        write("intents/b.yaml", HOURS);
        write("intents/c.en.yaml", "reply: x\n");
        write("intents/d.yaml", HOURS.replace("horario\n", "saludo\n"));
        write("intents/e.yml", HOURS);
        write("intents/a.pt.yaml", "replay: x\n");

        assertThat(problems().stream().map(Problem::toString).map(this::shortened))
                .containsExactly(
                        "intents/a.pt.yaml:1:1: unknown key \"replay\"; expected one of intent, description, keywords,"
                                + " patterns, examples, reply, prompt, suggestions, threshold, entities, query, slots; did you mean"
                                + " \"reply\"",
                        "intents/b.yaml:1:9: an intent named \"horario\" is in intents/a.yaml already; expected"
                                + " another name",
                        "intents/c.en.yaml:1:1: there is no c.yaml that this file could translate; expected one beside"
                                + " it",
                        "intents/d.yaml:1:9: an intent named \"saludo\" is installed already; expected another name,"
                                + " or its changes under intents.change in shop.yaml",
                        "intents/e.yml:1:1: the file's name ends in .yml, so it would not be read; expected the ending"
                                + " .yaml",
                        "shop.yaml:1:1: the key \"currency\" is missing; expected a currency's three-letter ISO 4217"
                                + " code, such as EUR",
                        "shop.yaml:4:1: unknown key \"curency\"; expected one of shop, name, language, currency,"
                                + " languages, catalog, synonyms, entities, intents, understanding, theme; did you mean \"currency\"");
    }

    @Test
    void checksNamePlacesAndSeeShopsThatAreBrokenElsewhere() throws IOException {
        write("shop.yaml", SHOP.replace("EUR", "EURO"));
        write("intents/horario.yaml", HOURS);
        ShopCheck everyKeyword = (shop, problems) ->
                shop.ownIntents().forEach(intent -> problems.add(intent.tree().at("keywords", 1), "this one"));

        Reading<ShopSettings> read = new ShopReader(installed(), List.of(everyKeyword)).read(folder);

        assertThat(problemsOf(read).stream().map(Problem::toString).map(this::shortened))
                .hasSize(2)
                .contains("intents/horario.yaml:3:21: this one");
    }

    @Test
    void theShopsIntentsAreTheUsedOnesChangedAndItsOwn() throws IOException {
        write("intents/horario.yaml", HOURS);
        List<IntentSettings> all = List.of(intent("saludo"), intent("ayuda"), intent("otro"), intent("fallback"));

        List<IntentSettings> active = loaded().activeIntents(all);

        assertThat(active).extracting(IntentSettings::name).containsExactly("saludo", "ayuda", "fallback", "horario");
        assertThat(active.getFirst().replies())
                .isEqualTo(Map.of("found", "¡Buenas! ¿Qué buscas hoy?", "none", "Nada."));
        assertThat(active.getFirst().keywords()).containsExactly("hola");
    }

    @Test
    void everyFolderIsAShop() throws IOException {
        Files.createDirectory(config.resolve("shops/vacia"));
        Files.createDirectory(config.resolve("shops/.git"));

        Reading<List<ShopSettings>> read = new ConfigReader(new ShopReader(installed(), List.of())).read(config);

        assertThat(problemsOf(read))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .endsWith("shops/vacia/shop.yaml:1:1: the file is not there; expected a YAML file"));
    }

    @Test
    void aConfigurationWithoutShopsIsWrong() {
        Path empty = config.resolve("shops/papeleria");

        Reading<List<ShopSettings>> read = new ConfigReader(new ShopReader(installed(), List.of())).read(empty);

        assertThat(problemsOf(read))
                .extracting(Problem::message)
                .containsExactly("there is no shop here; expected a folder with a shop.yaml");
    }

    @Test
    void anEntityThatNobodyFindsIsToldWithItsPlace() throws IOException {
        Path intents = Files.createDirectories(folder.resolve("intents"));
        Files.writeString(intents.resolve("ofertas.yaml"), """
                intent: ofertas
                keywords: [ganga]
                entities: [marca, presio, dia, luna]
                reply: Hay.
                """);
        Files.writeString(
                intents.resolve("horas.yaml"), "intent: horas\nkeywords: [horas]\nentities: [dia]\nreply: Sí.\n");
        Files.writeString(intents.resolve("horas.en.yaml"), "entities: marka\n");

        Reading<?> read = new ShopReader(
                        InstalledIntents.plain(installed()), EntityKinds.with(List.of("dia")), List.of())
                .read(folder);

        assertThat(problemsOf(read))
                .extracting(each -> Path.of(each.file()).getFileName() + ":" + each.line() + ":" + each.column())
                .containsExactly("horas.en.yaml:1:11", "ofertas.yaml:3:19", "ofertas.yaml:3:32");
        assertThat(problemsOf(read))
                .extracting(Problem::message)
                .satisfiesExactly(
                        message -> assertThat(message).endsWith("did you mean \"marca\""),
                        message -> assertThat(message)
                                .contains("\"presio\"")
                                .contains("fecha, dia")
                                .endsWith("did you mean \"precio\""),
                        message -> assertThat(message).contains("\"luna\"").doesNotContain("did you mean"));
    }

    @Test
    void theBuiltInEntitiesAreThoseThatLanguagesHavePatternsForAndTheCatalogues() {
        Set<String> found = new HashSet<>(Set.of("producto", "categoria", "marca", "atributo"));
        for (String language : ShopKeys.LANGUAGES) {
            LanguagePack.of(language).patterns().forEach(pattern -> found.add(pattern.entity()));
        }
        found.removeAll(Set.of(
                "action",
                "degree",
                "medida",
                "people",
                "age",
                "maximum",
                "of",
                "adverb",
                "complaint",
                "doing",
                "of_it",
                "before_question",
                "maybe_of_it",
                "for_somebody",
                "property",
                "which",
                "place",
                "negation",
                "without",
                "list",
                "other",
                "narrowing",
                "sum",
                "superlativo",
                "size",
                "purpose",
                "complement",
                "clause",
                "others",
                "by_itself",
                "opening"));
        assertThat(EntityKinds.BUILT_IN).containsExactlyInAnyOrderElementsOf(found);
    }

    private ShopSettings loaded() {
        Reading<ShopSettings> read = new ShopReader(installed(), List.of()).read(folder);
        assertThat(read).isInstanceOf(Reading.Loaded.class);
        return ((Reading.Loaded<ShopSettings>) read).value();
    }

    private List<Problem> problems() {
        return problemsOf(new ShopReader(installed(), List.of()).read(folder));
    }

    private static List<Problem> problemsOf(Reading<?> read) {
        assertThat(read).isInstanceOf(Reading.Broken.class);
        return ((Reading.Broken<?>) read).problems();
    }

    private static Set<String> installed() {
        return Set.of("saludo", "ayuda", "otro", "fallback");
    }

    private static IntentSettings intent(String name) {
        Map<String, String> replies = Map.of("found", "Hola.", "none", "Nada.");
        return new IntentSettings(
                name, "", List.of("hola"), List.of(), List.of(), List.of(), null, replies, null, List.of(), null, name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String shortened(String line) {
        return line.replace(folder + "/", "");
    }
}
