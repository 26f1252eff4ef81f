package dev.tendero.web;

import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.web.http.Caller;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole server in this process, on a free port, over a real database. */
public final class RunningServer implements AutoCloseable {

    public static final String TOKEN = "token-of-the-tests";

    private final Application application;
    private final DatabaseSettings.External database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningServer(Application application, DatabaseSettings.External database) {
        this.application = application;
        this.database = database;
    }

    /** Over a database of its own. */
    public static RunningServer start(ConfigFolder config) {
        return start(config, TestDatabase.empty());
    }

    public static RunningServer start(ConfigFolder config, DatabaseSettings.External database) {
        return new RunningServer(
                Application.start(settings(config, database), config.path(), Progress.SILENT), database);
    }

    /** Every embedded server of this JVM then uses the tests' one copy of the program. */
    static void useTheTestsMariaDb() {
        TestDatabase.empty();
    }

    /** What an operator sets to have the server use that database and nothing of this machine's. */
    static Map<String, String> environment(ConfigFolder config, DatabaseSettings.External database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_URL", database.url());
        environment.put("DB_USER", database.user().name());
        environment.put("DB_PASSWORD", database.user().password());
        environment.put("DB_READER_USER", database.reader().name());
        environment.put("DB_READER_PASSWORD", database.reader().password());
        environment.put("TENDERO_DATA", config.data().toString());
        environment.put("TENDERO_HOST", "127.0.0.1");
        environment.put("PORT", "0");
        environment.put("TENDERO_ADMIN_TOKEN", TOKEN);
        return environment;
    }

    private static Settings settings(ConfigFolder config, DatabaseSettings.External database) {
        return switch (new SettingsReader(environment(config, database)).read(config.path())) {
            case Reading.Loaded<Settings> good -> good.value();
            case Reading.Broken<Settings> broken -> throw new AssertionError(broken.problems());
        };
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + application.port());
    }

    /** Its clients' view: every exchange is held against the contract. */
    public Caller caller() {
        return new Caller(base(), TOKEN);
    }

    /** What {@code /metrics} says of that line; 0 where it is not there. */
    double metric(String line) {
        return caller().get("/metrics")
                .body()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length())))
                .sum();
    }

    /** One number from its database. */
    public long number(String sql) {
        return number(database, sql);
    }

    static long number(DatabaseSettings.External database, String sql) {
        try (var connection = DriverManager.getConnection(
                        database.url(), database.user().name(), database.user().password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second time does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            application.close();
        }
    }
}
