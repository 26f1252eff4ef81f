package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting, in the order of the file. Reading, checking, {@code config/tendero.yaml} and {@code docs/settings.md}
 * come from here.
 */
public final class SettingKeys {

    private static final ValueType<String> TEXT = ValueTypes.text();
    private static final ValueType<String> MARIA_DB =
            ValueType.of("jdbc:mariadb://host:port/database", SettingKeys::mariaDb);

    static final SettingKey<String> DEFAULT_SHOP = SettingKey.of(
                    "default_shop",
                    ValueTypes.id(),
                    "",
                    "The shop that a request means when it names none; without this, the first by name.")
            .env("TENDERO_SHOP");
    static final SettingKey<String> DATA_DIR = SettingKey.of(
                    "data_dir",
                    TEXT,
                    "data",
                    "Folder for the embedded database and the search index; relative to the folder that holds the configuration folder.")
            .env("TENDERO_DATA");
    static final SettingKey<String> PLUGINS_DIR = SettingKey.of(
                    "plugins_dir",
                    TEXT,
                    "plugins",
                    "Folder of the plugin jars; relative to the folder that holds the configuration folder.")
            .env("TENDERO_PLUGINS");

    static final SettingKey<String> HOST = SettingKey.of(
                    "server.host",
                    TEXT,
                    "0.0.0.0",
                    "Address to listen on; 0.0.0.0 takes requests from everywhere, 127.0.0.1 from this machine only.")
            .env("TENDERO_HOST");
    static final SettingKey<Integer> PORT = SettingKey.integer(
                    "server.port", 0, 65_535, 8080, "Port to listen on; 0 takes a free one.")
            .env("PORT");
    static final SettingKey<List<String>> CORS_ORIGINS = SettingKey.of(
                    "server.cors_origins",
                    Origins.TYPE,
                    "",
                    "Sites whose pages may ask this server, such as https://shop.example; a list, * for all. Without it, the server's own pages only.")
            .env("TENDERO_CORS_ORIGINS");
    static final SettingKey<String> ADMIN_TOKEN = SettingKey.of(
                    "server.admin_token",
                    TEXT,
                    "",
                    "What the operator shows for the dashboard and the figures; without it, a random one is made and printed at every start, but not in production.")
            .env("TENDERO_ADMIN_TOKEN");

    static final SettingKey<String> MODE = SettingKey.of(
                    "server.mode",
                    ValueTypes.word(List.of("development", "production")),
                    "development",
                    "In production no admin token is made up: without a configured one the operator's paths stay closed, and a short one is refused.")
            .env("TENDERO_MODE");
    static final SettingKey<List<String>> FRAME_ANCESTORS = SettingKey.of(
                    "server.frame_ancestors",
                    Origins.TYPE,
                    "",
                    "Sites that may show the chat page in a frame, such as https://shop.example; a list, * for all. Without it, none. The widget needs no frame.")
            .env("TENDERO_FRAME_ANCESTORS");
    static final SettingKey<List<Network>> TRUSTED_PROXIES = SettingKey.of(
                    "server.trusted_proxies",
                    Networks.TYPE,
                    "127.0.0.0/8, ::1",
                    "Addresses and networks of your own proxies, a list; sockets.address_header is believed from these alone. What comes from one of them without that header counts for no address; none trusts nobody.")
            .env("TENDERO_TRUSTED_PROXIES");

    static final SettingKey<Integer> BODY =
            SettingKey.size("limits.body", 1 << 10, 1 << 20, 64 << 10, "Largest body of a request.");
    static final SettingKey<Integer> MESSAGE = SettingKey.integer(
                    "limits.message", 10, 20_000, 2000, "Longest message of a customer.")
            .unit("characters");
    static final SettingKey<Integer> TURNS_PER_ADDRESS = SettingKey.integer(
                    "limits.turns_per_address",
                    1,
                    1_000_000,
                    240,
                    "Most messages of one address in a minute, whatever their conversations.")
            .unit("messages");
    static final SettingKey<Integer> SESSIONS_PER_ADDRESS = SettingKey.integer(
                    "limits.sessions_per_address",
                    1,
                    1_000_000,
                    60,
                    "Most conversations that one address may begin in a minute.")
            .unit("conversations");
    static final SettingKey<Integer> MODEL_CALLS = SettingKey.integer(
                    "limits.model_calls",
                    1,
                    10_000,
                    64,
                    "Most calls of language models at once, for wording and choosing together; beyond it the template answers.")
            .unit("calls");
    static final SettingKey<Integer> PAGE_SIZE = SettingKey.integer(
                    "limits.page_size", 1, 100, 20, "Products on a page when the request does not say.")
            .unit("products");
    static final SettingKey<Integer> PAGE_SIZE_MAX = SettingKey.integer(
                    "limits.page_size_max", 1, 100, 100, "Most products on a page, whatever the request says.")
            .unit("products");
    static final SettingKey<Duration> HANDLER_TIME = SettingKey.duration(
            "limits.handler_time",
            Duration.ofMillis(100),
            Duration.ofMinutes(1),
            Duration.ofSeconds(4),
            "Longest time that a plugin may take for one message.");
    static final SettingKey<Integer> HANDLER_MEMORY = SettingKey.size(
            "limits.handler_memory",
            16 << 20,
            1 << 30,
            256 << 20,
            "Most memory that a plugin may ask for in one message, whatever of it is freed again.");
    static final SettingKey<Integer> HANDLER_FAILURES = SettingKey.integer(
            "limits.handler_failures",
            1,
            1_000,
            5,
            "Failures on end after which a plugin's intent is switched off until the next start.");

    static final SettingKey<Integer> SOCKETS_PER_ADDRESS = SettingKey.integer(
                    "sockets.per_address", 1, 20_000, 20, "Most open sockets of one address.")
            .unit("sockets");
    static final SettingKey<String> ADDRESS_HEADER = SettingKey.of(
                    "sockets.address_header",
                    TEXT,
                    "",
                    "Header in which your own proxy names the client's address, such as X-Forwarded-For; its last entry counts that is none of your proxies. Without it, the connection's own address. Believed from server.trusted_proxies alone.")
            .env("TENDERO_ADDRESS_HEADER");
    static final SettingKey<Integer> MESSAGES_PER_MINUTE = SettingKey.integer(
                    "sockets.messages_per_minute",
                    1,
                    6_000,
                    60,
                    "Most messages of one conversation in a minute, over sockets and POST /chat together.")
            .unit("messages");
    static final SettingKey<Integer> FRAME = SettingKey.size(
            "sockets.frame",
            1 << 10,
            1 << 20,
            64 << 10,
            "Largest frame of a client, and largest sum of its fragments.");
    static final SettingKey<Integer> QUEUE = SettingKey.size(
            "sockets.queue",
            64 << 10,
            16 << 20,
            512 << 10,
            "Most that may wait for a client that reads slowly; one that falls further behind is cut off and may catch up later.");
    static final SettingKey<Duration> PING = SettingKey.duration(
            "sockets.ping",
            Duration.ofMillis(100),
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            "How often a client is asked for a sign of life; one that gives none three times in a row is cut off.");
    static final SettingKey<Duration> IDLE = SettingKey.duration(
            "sockets.idle",
            Duration.ofMillis(100),
            Duration.ofDays(1),
            Duration.ofMinutes(30),
            "How long a socket may be open without a message of its customer.");

    static final SettingKey<Duration> SESSION_LIFETIME = SettingKey.duration(
                    "privacy.session_lifetime",
                    Duration.ofMinutes(1),
                    Duration.ofDays(3650),
                    Duration.ofDays(30),
                    "How long after its last message a conversation may be gone on with or read; later its id is unknown.")
            .env("TENDERO_SESSION_LIFETIME");
    static final SettingKey<Integer> RETENTION_DAYS = SettingKey.integer(
                    "privacy.retention_days",
                    0,
                    36_500,
                    365,
                    "How long customers' words are kept; of older turns the texts and what was understood are erased, and only figures stay. 0 keeps them for good.")
            .env("TENDERO_RETENTION_DAYS")
            .unit("days");

    static final SettingKey<String> DB_URL = SettingKey.of(
                    "database.url",
                    MARIA_DB,
                    "",
                    "A MariaDB server, as jdbc:mariadb://host:port/database, or several as jdbc:mariadb:sequential://one:port,other:port/database; without it, an embedded one under data_dir.")
            .env("DB_URL");
    static final SettingKey<String> DB_USER = SettingKey.of(
                    "database.user", TEXT, "", "Its user, who may create tables.")
            .env("DB_USER");
    static final SettingKey<String> DB_PASSWORD =
            SettingKey.of("database.password", TEXT, "", "The user's password.").env("DB_PASSWORD");
    static final SettingKey<String> DB_READER_USER = SettingKey.of(
                    "database.reader_user",
                    TEXT,
                    "",
                    "A user who may only SELECT and who runs the intents' queries; without it, database.user in read-only transactions.")
            .env("DB_READER_USER");
    static final SettingKey<String> DB_READER_PASSWORD = SettingKey.of(
                    "database.reader_password", TEXT, "", "The reader's password.")
            .env("DB_READER_PASSWORD");
    static final SettingKey<String> DB_READER_URL = SettingKey.of(
                    "database.reader_url",
                    MARIA_DB,
                    "",
                    "Replicas of the server that the intents' queries run on, such as jdbc:mariadb:loadbalance://one:port,other:port/database; without it, database.url.")
            .env("DB_READER_URL");
    static final SettingKey<Integer> POOL_SIZE = SettingKey.integer(
                    "database.pool_size", 2, 100, 10, "Connections for writing and for reading, each.")
            .unit("connections");
    static final SettingKey<Duration> PATIENCE = SettingKey.duration(
            "database.patience",
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofMillis(2_300),
            "Longest wait for a connection, and for the server's answer; who waited in vain has an answer half a second later.");
    static final SettingKey<Duration> QUERY_TIME = SettingKey.duration(
            "database.query_time",
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            "Longest run of an intent's query; shorter than database.patience.");
    static final SettingKey<Integer> QUERY_ROWS = SettingKey.integer(
                    "database.query_rows", 1, 10_000, 200, "Most rows that an intent's query returns.")
            .unit("rows");
    static final SettingKey<List<String>> QUERY_TABLES = SettingKey.of(
            "database.query_tables",
            Tables.TYPE,
            "",
            "Tables and views that the queries of shops' own intents may read besides the catalogue's; every shop sees all of their rows.");

    static final SettingKey<String> LOG_FORMAT = SettingKey.of(
                    "logging.format",
                    ValueTypes.word(List.of("text", "json")),
                    "text",
                    "How log lines are written: text or json.")
            .env("TENDERO_LOG_FORMAT");
    static final SettingKey<String> LOG_LEVEL = SettingKey.of(
                    "logging.level",
                    ValueTypes.word(List.of("error", "warn", "info", "debug", "trace")),
                    "info",
                    "The least important lines to write: error, warn, info, debug or trace. Customers' own words appear from debug on.")
            .env("TENDERO_LOG_LEVEL");

    static final SettingKey<String> TRACES_ENDPOINT = SettingKey.of(
                    "tracing.endpoint",
                    ValueType.of("an address such as http://collector:4318", SettingKeys::webAddress),
                    "",
                    "An OpenTelemetry collector that traces are sent to, by OTLP over HTTP, such as http://collector:4318; without it, there are none.")
            .env("OTEL_EXPORTER_OTLP_ENDPOINT");
    static final SettingKey<Double> TRACES_SHARE = SettingKey.share(
                    "tracing.share",
                    1,
                    "How many of the requests are traced, where the proxy before the server has not decided.")
            .env("OTEL_TRACES_SAMPLER_ARG");

    static final SettingKey<Double> ROUTING_ANSWER = SettingKey.share(
            "routing.answer",
            0,
            "Least confidence with which an intent answers; 0: what each shop learns from its examples.");
    static final SettingKey<Double> ROUTING_TIE = SettingKey.share(
            "routing.tie",
            0.08,
            "Two intents nearer to each other than this are a tie, and the customer is asked which was meant.");
    static final SettingKey<Double> ROUTING_CERTAIN =
            SettingKey.share("routing.certain", 0.75, "Above this confidence there is no tie.");

    static final SettingKey<Boolean> ROUTING_MODEL = SettingKey.of(
            "routing.model",
            ValueTypes.truth(),
            "false",
            "Whether a model chooses among the shop's intents where none is likely enough or two are a tie; the customer's words go to its provider then.");
    static final SettingKey<Duration> ROUTING_MODEL_TIME = SettingKey.duration(
            "routing.model_time",
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Duration.ofMillis(1_500),
            "How long models may take to choose; it is taken from wording.budget, which must be longer.");

    static final SettingKey<Duration> WORDING_BUDGET = SettingKey.duration(
            "wording.budget",
            Duration.ofMillis(200),
            Duration.ofSeconds(60),
            Duration.ofSeconds(4),
            "How long language models may take for a reply, retries and the next model included; after it the template answers.");
    static final SettingKey<Long> DAILY_TOKENS = new SettingKey<>(
            "wording.daily_tokens",
            "",
            ValueTypes.whole(0, 1_000_000_000_000L),
            new SettingKey.Range("tokens", "0", "0"),
            "How many tokens all models together may use in a day (UTC), prompts included; 0 for no limit.");

    private SettingKeys() {}

    /** All settings but the list {@code models}. */
    public static List<SettingKey<?>> all() {
        return Stream.<SettingKey<?>>of(
                        DEFAULT_SHOP,
                        DATA_DIR,
                        PLUGINS_DIR,
                        HOST,
                        PORT,
                        CORS_ORIGINS,
                        ADMIN_TOKEN,
                        MODE,
                        FRAME_ANCESTORS,
                        TRUSTED_PROXIES,
                        BODY,
                        MESSAGE,
                        TURNS_PER_ADDRESS,
                        SESSIONS_PER_ADDRESS,
                        MODEL_CALLS,
                        PAGE_SIZE,
                        PAGE_SIZE_MAX,
                        HANDLER_TIME,
                        HANDLER_MEMORY,
                        HANDLER_FAILURES,
                        SOCKETS_PER_ADDRESS,
                        ADDRESS_HEADER,
                        MESSAGES_PER_MINUTE,
                        FRAME,
                        QUEUE,
                        PING,
                        IDLE,
                        SESSION_LIFETIME,
                        RETENTION_DAYS,
                        DB_URL,
                        DB_USER,
                        DB_PASSWORD,
                        DB_READER_USER,
                        DB_READER_PASSWORD,
                        DB_READER_URL,
                        POOL_SIZE,
                        PATIENCE,
                        QUERY_TIME,
                        QUERY_ROWS,
                        QUERY_TABLES,
                        LOG_FORMAT,
                        LOG_LEVEL,
                        TRACES_ENDPOINT,
                        TRACES_SHARE,
                        ROUTING_ANSWER,
                        ROUTING_TIE,
                        ROUTING_CERTAIN,
                        ROUTING_MODEL,
                        ROUTING_MODEL_TIME,
                        WORDING_BUDGET,
                        DAILY_TOKENS)
                .toList();
    }

    private static Optional<String> webAddress(String url) {
        return Optional.of(url).filter(text -> text.matches("https?://[\\w.\\-\\[\\]:]+(/\\S*)?"));
    }

    private static Optional<String> mariaDb(String url) {
        return Optional.of(url).filter(text -> text.matches("jdbc:mariadb:\\S*//\\S+/[\\w$-]+(\\?\\S*)?"));
    }
}
