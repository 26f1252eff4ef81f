package dev.tendero.runtime.settings;

import static dev.tendero.runtime.settings.SettingKeys.*;

import dev.tendero.runtime.settings.Settings.Account;
import dev.tendero.runtime.settings.Settings.Secret;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the records of {@link Settings}, and checks what one setting means for another. */
final class SettingsAssembly {

    private static final int SHORTEST_TOKEN = 16;

    private final SettingValues values;
    private final Problems problems;

    SettingsAssembly(SettingValues values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    Settings settings(Path config, List<ModelEntry> models) {
        Path home = Optional.ofNullable(config.toAbsolutePath().normalize().getParent())
                .orElse(config);
        return new Settings(
                defaultShop(config),
                home.resolve(values.need(DATA_DIR)),
                home.resolve(values.need(PLUGINS_DIR)),
                server(),
                limits(),
                sockets(),
                new Settings.Privacy(values.need(SESSION_LIFETIME), values.need(RETENTION_DAYS)),
                database(),
                new Settings.Logging(values.need(LOG_FORMAT).equals("json"), values.need(LOG_LEVEL)),
                new Settings.Tracing(values.get(TRACES_ENDPOINT), values.need(TRACES_SHARE)),
                routing(),
                new Settings.Wording(models, values.need(WORDING_BUDGET), values.need(DAILY_TOKENS)));
    }

    private Settings.Server server() {
        boolean production = values.need(MODE).equals("production");
        Optional<String> token = values.get(ADMIN_TOKEN);
        if (production && token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            problems.add(
                    values.at(ADMIN_TOKEN),
                    "server.admin_token is shorter than " + SHORTEST_TOKEN
                            + " characters; in production expected a random one, such as: openssl rand -base64 24");
        }
        return new Settings.Server(
                values.need(HOST),
                values.need(PORT),
                values.get(CORS_ORIGINS).orElse(List.of()),
                token.map(Secret::new),
                production,
                new Settings.Access(
                        values.get(FRAME_ANCESTORS).orElse(List.of()),
                        values.get(TRUSTED_PROXIES).orElse(List.of())));
    }

    private Settings.Limits limits() {
        int size = values.need(PAGE_SIZE);
        int max = values.need(PAGE_SIZE_MAX);
        if (size > max) {
            problems.add(
                    values.has(PAGE_SIZE) ? values.at(PAGE_SIZE) : values.at(PAGE_SIZE_MAX),
                    "limits.page_size is " + size + "; expected no more than limits.page_size_max, " + max);
        }
        return new Settings.Limits(values.need(BODY), values.need(MESSAGE), size, max, handlers(), crowd());
    }

    private Settings.Crowd crowd() {
        return new Settings.Crowd(
                values.need(TURNS_PER_ADDRESS), values.need(SESSIONS_PER_ADDRESS), values.need(MODEL_CALLS));
    }

    private Settings.Handlers handlers() {
        return new Settings.Handlers(
                values.need(HANDLER_TIME), values.need(HANDLER_MEMORY), values.need(HANDLER_FAILURES));
    }

    private Settings.Sockets sockets() {
        return new Settings.Sockets(
                values.need(SOCKETS_PER_ADDRESS),
                values.get(ADDRESS_HEADER),
                values.need(MESSAGES_PER_MINUTE),
                values.need(FRAME),
                values.need(QUEUE),
                values.need(PING),
                values.need(IDLE));
    }

    private Settings.Routing routing() {
        Duration time = values.need(ROUTING_MODEL_TIME);
        Duration budget = values.need(WORDING_BUDGET);
        boolean model = values.need(ROUTING_MODEL);
        if (model && time.compareTo(budget) >= 0) {
            problems.add(
                    values.has(ROUTING_MODEL_TIME) ? values.at(ROUTING_MODEL_TIME) : values.at(WORDING_BUDGET),
                    "routing.model_time is " + time.toMillis() + " ms; expected less than wording.budget, "
                            + budget.toMillis() + " ms");
        }
        return new Settings.Routing(
                values.need(ROUTING_ANSWER),
                values.need(ROUTING_TIE),
                values.need(ROUTING_CERTAIN),
                model ? Optional.of(time) : Optional.empty());
    }

    private Settings.Database database() {
        Duration patience = values.need(PATIENCE);
        Duration queryTime = values.need(QUERY_TIME);
        if (queryTime.compareTo(patience) >= 0) {
            problems.add(
                    values.has(QUERY_TIME) ? values.at(QUERY_TIME) : values.at(PATIENCE),
                    "database.query_time is " + queryTime.toMillis() + " ms; expected less than database.patience, "
                            + patience.toMillis() + " ms");
        }
        if (values.has(DB_READER_URL) && !values.has(DB_URL)) {
            problems.add(
                    values.at(DB_READER_URL),
                    "database.reader_url is set without database.url; expected both, or neither");
        }
        return new Settings.Database(
                values.get(DB_URL).map(this::external),
                values.need(POOL_SIZE),
                patience,
                queryTime,
                values.need(QUERY_ROWS),
                Set.copyOf(values.get(QUERY_TABLES).orElse(List.of())));
    }

    private Settings.ExternalDatabase external(String url) {
        if (!values.has(DB_USER)) {
            problems.add(
                    values.at(DB_URL), "database.url is set without a user; expected database.user or DB_USER too");
        }
        Account user = new Account(values.get(DB_USER).orElse(""), secret(DB_PASSWORD));
        Account reader = values.get(DB_READER_USER)
                .map(name -> new Account(name, secret(DB_READER_PASSWORD)))
                .orElse(user);
        return new Settings.ExternalDatabase(
                url, user, reader, values.get(DB_READER_URL).orElse(url));
    }

    private Secret secret(SettingKey<String> key) {
        return new Secret(values.get(key).orElse(""));
    }

    private String defaultShop(Path config) {
        List<String> shops = shops(config.resolve("shops"));
        Optional<String> given = values.get(DEFAULT_SHOP);
        given.filter(shop -> !shops.isEmpty() && !shops.contains(shop))
                .ifPresent(shop -> problems.add(
                        values.at(DEFAULT_SHOP),
                        "there is no shop \"" + shop + "\"; expected one of " + String.join(", ", shops)
                                + Nearest.hint(shop, shops)));
        return given.or(() -> shops.stream().findFirst()).orElse("demo");
    }

    private static List<String> shops(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
