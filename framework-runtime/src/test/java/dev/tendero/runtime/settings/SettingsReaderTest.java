package dev.tendero.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SettingsReaderTest {

    static final List<SettingKey<?>> KEYS = SettingKeys.all();

    @TempDir
    Path home;

    private Path config;

    @BeforeEach
    void folder() throws IOException {
        config = Files.createDirectories(home.resolve("config"));
    }

    @Test
    void everythingHasADefault() {
        Settings settings = loaded(Map.of());

        assertThat(settings.defaultShop()).isEqualTo("demo");
        assertThat(settings.dataDir()).isEqualTo(home.resolve("data"));
        assertThat(settings.pluginsDir()).isEqualTo(home.resolve("plugins"));
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.limits().body()).isEqualTo(65_536);
        assertThat(settings.limits().message()).isEqualTo(2000);
        assertThat(settings.database().server()).isEmpty();
        assertThat(settings.database().patience()).isEqualTo(Duration.ofMillis(2_300));
        assertThat(settings.routing()).isEqualTo(new Settings.Routing(0, 0.08, 0.75, Optional.empty()));
        assertThat(settings.wording().models()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void everySettingSaysWhatItIs(SettingKey<?> key) {
        assertThat(key.description()).endsWith(".").hasSizeGreaterThan(15);
        assertThat(key.type().expected()).isNotBlank();
        assertThat(key.range().byDefault().isEmpty() || key.defaultValue().isPresent())
                .as("the default is a right value")
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void aMinimumIsARightValue(SettingKey<?> key) {
        String minimum = key.range().minimum();

        assertThat(minimum.isEmpty() || key.type().parse(minimum).isPresent()).isTrue();
    }

    @Test
    void theEnvironmentWins() throws IOException {
        write("server:\n  port: 9000\n  host: 127.0.0.1\n");

        Settings settings = loaded(Map.of("PORT", "9100", "DB_URL", ""));

        assertThat(settings.server().port()).isEqualTo(9100);
        assertThat(settings.server().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void anExternalDatabaseFromTheEnvironment() {
        Settings settings = loaded(Map.of(
                "DB_URL", "jdbc:mariadb://db:3306/tendero?sslMode=trust", "DB_USER", "shop", "DB_PASSWORD", "s3cret"));

        Settings.ExternalDatabase server = settings.database().server().orElseThrow();
        assertThat(server.user().name()).isEqualTo("shop");
        assertThat(server.reader()).isEqualTo(server.user());
        assertThat(server.user().password().value()).isEqualTo("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void clustersAndReplicas() {
        String cluster = "jdbc:mariadb:sequential://db1:3306,db2:3306/tendero-shop?sslMode=trust";
        String replicas = "jdbc:mariadb:loadbalance://address=(host=r1)(port=3307),r2/tendero-shop";
        Settings settings = loaded(Map.of("DB_URL", cluster, "DB_USER", "shop", "DB_READER_URL", replicas));

        Settings.ExternalDatabase server = settings.database().server().orElseThrow();
        assertThat(server.url()).isEqualTo(cluster);
        assertThat(server.readerUrl()).isEqualTo(replicas);
        assertThat(loaded(Map.of("DB_URL", cluster, "DB_USER", "shop"))
                        .database()
                        .server()
                        .orElseThrow()
                        .readerUrl())
                .isEqualTo(cluster);
    }

    @Test
    void originsAreAListOrOneText() throws IOException {
        write("server:\n  cors_origins: [https://a.example, \"http://localhost:3000\"]\n");

        assertThat(loaded(Map.of()).server().corsOrigins())
                .containsExactly("https://a.example", "http://localhost:3000");
        assertThat(loaded(Map.of("TENDERO_CORS_ORIGINS", "*")).server().corsOrigins())
                .containsExactly("*");
    }

    @Test
    void modelsAreAChain() throws IOException {
        write("""
                models:
                  - {provider: openai, model: gpt, base_url: "https://models.example/v1", timeout: 3s}
                  - {provider: none}
                  - {provider: ollama, model: llama}
                """);

        List<ModelEntry> models = loaded(Map.of("LLM_API_KEY", "k3y")).wording().models();

        assertThat(models).extracting(model -> model.value("model")).containsExactly("gpt", "llama");
        assertThat(models.getFirst().value("api_key")).isEqualTo("k3y");
        assertThat(models.getFirst().value("timeout")).isEqualTo("3s");
        assertThat(models.get(1).called("model")).isEqualTo("models[2].model");
        assertThat(models.toString()).doesNotContain("k3y");
    }

    @Test
    void theEnvironmentsModelTakesThePlaceOfTheFiles() throws IOException {
        write("models: [{provider: ollama, model: llama}]\n");

        List<ModelEntry> models = loaded(Map.of("LLM_PROVIDER", "openai", "LLM_MODEL", "gpt"))
                .wording()
                .models();

        assertThat(models).extracting(model -> model.value("model")).containsExactly("gpt");
        assertThat(models.getFirst().called("model")).isEqualTo("LLM_MODEL");
        assertThat(loaded(Map.of("LLM_PROVIDER", "none")).wording().models()).isEmpty();
    }

    @Test
    void withoutADefaultShopTheFirstByNameIsMeant() throws IOException {
        Files.createDirectories(config.resolve("shops/papeleria"));
        Files.createDirectories(config.resolve("shops/floristeria"));

        assertThat(loaded(Map.of()).defaultShop()).isEqualTo("floristeria");
    }

    @Test
    void secretsMayLieInFiles() throws IOException {
        Path file = Files.writeString(home.resolve("secret"), "s3cret-of-the-file\n");

        Settings settings = loaded(Map.of(
                "DB_URL", "jdbc:mariadb://db:3306/tendero",
                "DB_USER", "shop",
                "DB_PASSWORD_FILE", file.toString(),
                "TENDERO_ADMIN_TOKEN_FILE", file.toString(),
                "LLM_PROVIDER", "openai",
                "LLM_MODEL", "gpt",
                "LLM_API_KEY_FILE", file.toString()));

        assertThat(settings.database().server().orElseThrow().user().password().value())
                .isEqualTo("s3cret-of-the-file");
        assertThat(settings.server().adminToken().orElseThrow().value()).isEqualTo("s3cret-of-the-file");
        assertThat(settings.wording().models().getFirst().value("api_key")).isEqualTo("s3cret-of-the-file");
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void aSecretsFileThatIsNotThereOrOneTooManyIsSaid() {
        assertThat(problems(Map.of("DB_PASSWORD_FILE", "/no/such/file")))
                .containsExactly("environment variable DB_PASSWORD_FILE: the file \"/no/such/file\" can't be read;"
                        + " expected one that holds the secret alone");
        assertThat(problems(Map.of("LLM_API_KEY_FILE", "/no/such/file", "LLM_API_KEY", "k3y")))
                .hasSize(1)
                .first()
                .asString()
                .contains("expected one of the two")
                .doesNotContain("k3y");
    }

    @Test
    void productionWantsARealToken() {
        assertThat(loaded(Map.of("TENDERO_MODE", "production")).server().adminToken())
                .isEmpty();
        assertThat(problems(Map.of("TENDERO_MODE", "production", "TENDERO_ADMIN_TOKEN", "secr3t")))
                .hasSize(1)
                .first()
                .asString()
                .contains("shorter than 16 characters")
                .doesNotContain("secr3t");
    }

    @Test
    void proxiesAreAddressesAndNetworks() {
        assertThat(loaded(Map.of("TENDERO_TRUSTED_PROXIES", "10.0.0.0/8, ::1, fd00::/12"))
                        .server()
                        .access()
                        .trustedProxies())
                .extracting(Network::toString)
                .containsExactly("10.0.0.0/8", "0:0:0:0:0:0:0:1/128", "fd00:0:0:0:0:0:0:0/12");
        assertThat(loaded(Map.of("TENDERO_TRUSTED_PROXIES", "none"))
                        .server()
                        .access()
                        .trustedProxies())
                .isEmpty();
        for (String wrong : List.of("10.0.0.0/33", "proxy.example", "10.0.0.0/-1", "10.0.0", "/8", "")) {
            assertThat(Network.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT=abc                 | environment variable PORT: server.port is "abc"; expected a whole number from 0 to 65535
            PORT=70000               | environment variable PORT: server.port is "70000"; expected a whole number from 0 to 65535
            DB_URL=mysql://db        | environment variable DB_URL: database.url is "mysql://db"; expected jdbc:mariadb://host:port/database
            DB_URL=jdbc:mariadb://d/t| environment variable DB_URL: database.url is set without a user; expected database.user or DB_USER too
            DB_READER_URL=jdbc:mariadb://d/t| environment variable DB_READER_URL: database.reader_url is set without database.url; expected both, or neither
            OTEL_EXPORTER_OTLP_ENDPOINT=collector| environment variable OTEL_EXPORTER_OTLP_ENDPOINT: tracing.endpoint is "collector"; expected an address such as http://collector:4318
            LLM_PROVIDER=openia      | environment variable LLM_PROVIDER: LLM_PROVIDER is "openia"; expected one of none, huggingface, openai, ollama; did you mean "openai"
            LLM_PROVIDER=openai      | environment variable LLM_PROVIDER: LLM_MODEL is missing; expected the model, as its provider calls it
            LLM_MODEL=gpt            | environment variable LLM_MODEL: LLM_MODEL is set without LLM_PROVIDER; expected both (LLM_PROVIDER=none for no model)
            TENDERO_LOG_FORMAT=xml   | environment variable TENDERO_LOG_FORMAT: logging.format is "xml"; expected one of text, json
            TENDERO_LOG_LEVEL=debgu  | environment variable TENDERO_LOG_LEVEL: logging.level is "debgu"; expected one of error, warn, info, debug, trace; did you mean "debug"
            TENDERO_CORS_ORIGINS=a.b | environment variable TENDERO_CORS_ORIGINS: server.cors_origins is "a.b"; expected origins such as https://shop.example, without a path, or *
            """)
    void wrongVariables(String variable, String problem) {
        String[] parts = variable.strip().split("=", 2);

        assertThat(problems(Map.of(parts[0], parts[1]))).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            default_shop: domo            | 1:15: there is no shop "domo"; expected one of demo; did you mean "demo"
            prot: 1                       | 1:1: unknown key "prot"; expected one of default_shop, data_dir, plugins_dir, server, limits, sockets, privacy, database, logging, tracing, routing, wording, models
            server: 8080                  | 1:9: server is "8080"; expected indented "key: value" lines
            server: {prot: 1}             | 1:10: unknown key "prot"; expected one of host, port, cors_origins, admin_token, mode, frame_ancestors, trusted_proxies; did you mean "port"
            server: {port: }              | 1:15: server.port has no value; expected one, or a # before the line
            server: {port: [1, 2]}        | 1:16: server.port is "1,2"; expected a whole number from 0 to 65535
            server: {port: {a: 1}}        | 1:16: server.port is a mapping; expected one value
            limits: {body: 64}            | 1:16: limits.body is "64"; expected a size from 1KiB to 1MiB, such as 64KiB or 1MiB
            limits: {message: 5}          | 1:19: limits.message is "5"; expected a whole number from 10 to 20000
            limits: {page_size: 60, page_size_max: 50} | 1:21: limits.page_size is 60; expected no more than limits.page_size_max, 50
            limits: {page_size_max: 10}   | 1:25: limits.page_size is 20; expected no more than limits.page_size_max, 10
            database: {patience: 3}       | 1:22: database.patience is "3"; expected a duration from 1s to 1m, such as 30s, 10m, 2h or 1d
            database: {query_time: 3s}    | 1:24: database.query_time is 3000 ms; expected less than database.patience, 2300 ms
            routing: {answer: 40%}        | 1:19: routing.answer is "40%"; expected a number from 0 to 1, such as 0.4
            routing: {model: maybe}       | 1:18: routing.model is "maybe"; expected one of true, false
            routing: {model: true, model_time: 4s} | 1:36: routing.model_time is 4000 ms; expected less than wording.budget, 4000 ms
            models: [{model: m}]          | 1:10: the key "provider" is missing; expected one of none, huggingface, openai, ollama
            models: [{provider: ollama}]  | 1:10: models[0].model is missing; expected the model, as its provider calls it
            models: ollama                | 1:9: models item is "ollama"; expected indented "key: value" lines
            wording: {daily_tokens: -1}   | 1:25: wording.daily_tokens is "-1"; expected a whole number from 0 to 1000000000000
            """)
    void wrongLines(String yaml, String problem) throws IOException {
        Files.createDirectories(config.resolve("shops/demo"));
        write(yaml.strip() + "\n");

        assertThat(problems(Map.of())).containsExactly(config.resolve("tendero.yaml") + ":" + problem.strip());
    }

    @Test
    void allProblemsComeAtOnce() throws IOException {
        write("server:\n  port: x\nlimits:\n  body: y\n");

        assertThat(problems(Map.of("LLM_PROVIDER", "z"))).hasSize(3);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Reading<Settings> read = new SettingsReader(Map.of()).read(home.resolve("conf"));

        assertThat(read.toString()).contains("there is no such folder; expected one with tendero.yaml and shops/");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("tendero.yaml"), yaml);
    }

    private Settings loaded(Map<String, String> environment) {
        Reading<Settings> read = new SettingsReader(environment).read(config);
        assertThat(read).isInstanceOf(Reading.Loaded.class);
        return ((Reading.Loaded<Settings>) read).value();
    }

    private List<String> problems(Map<String, String> environment) {
        Reading<Settings> read = new SettingsReader(environment).read(config);
        assertThat(read).isInstanceOf(Reading.Broken.class);
        return ((Reading.Broken<Settings>) read)
                .problems().stream().map(Problem::toString).toList();
    }
}
