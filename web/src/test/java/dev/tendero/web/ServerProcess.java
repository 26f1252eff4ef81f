package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.cli.Tendero;
import dev.tendero.web.http.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code tendero serve} in a process of its own, with the embedded database, for tests that kill it. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("open at http://localhost:(\\d+)/");

    private final ConfigFolder config;
    private final Process process;
    private final Path log;
    private final URI base;

    private ServerProcess(ConfigFolder config, Process process, Path log, URI base) {
        this.config = config;
        this.process = process;
        this.log = log;
        this.base = base;
    }

    /** Returns once it answers. */
    static ServerProcess start(ConfigFolder config, DatabaseSettings.External database) throws IOException {
        Map<String, String> environment = RunningServer.environment(config, database);
        return start(
                config,
                environment.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    /** Returns once it answers. */
    static ServerProcess start(ConfigFolder config, String... environment) throws IOException {
        return startAt(0, config, environment);
    }

    /** Returns once it answers at that port. */
    static ServerProcess startAt(int port, ConfigFolder config, String... environment) throws IOException {
        Files.createDirectories(config.data());
        Path log = config.data().resolveSibling("log-" + System.nanoTime());
        Process process = launch(port, config, log, environment);
        List<String> said = new ArrayList<>();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                return new ServerProcess(config, process, log, URI.create("http://127.0.0.1:" + open.group(1)));
            }
        }
        throw new AssertionError("the server ended: " + said + "\n" + Files.readString(log));
    }

    /** One that does not come up: what it said, its exit code on the last line. */
    static String refused(ConfigFolder config) throws IOException, InterruptedException {
        Path log = config.data().resolveSibling("log-" + System.nanoTime());
        Process process = launch(0, config, log);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it is still there: " + Files.readString(log));
        }
        return Files.readString(log) + "\nexit code " + process.exitValue();
    }

    private static Process launch(int port, ConfigFolder config, Path log, String... environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtendero.mariadb.base=" + TestDatabase.home().resolve("base"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tendero.class.getName(),
                        "serve",
                        "--config",
                        config.path().toString(),
                        "--port",
                        Integer.toString(port))
                .redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(DB|LLM|TENDERO)_.*|PORT"));
        builder.environment()
                .putAll(Map.of(
                        "TENDERO_DATA",
                        config.data().toString(),
                        "TENDERO_HOST",
                        "127.0.0.1",
                        "TENDERO_ADMIN_TOKEN",
                        RunningServer.TOKEN));
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return builder.start();
    }

    Caller caller() {
        return new Caller(base, RunningServer.TOKEN);
    }

    URI base() {
        return base;
    }

    /** What it has logged so far. */
    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database server that it runs. */
    DatabaseSettings.External database() {
        return EmbeddedMariaDb.running(config.data()).orElseThrow();
    }

    /** SIGTERM; {@link #exitCode} tells how it went. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end, that long. */
    int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as("it has ended: " + log())
                .isTrue();
        return process.exitValue();
    }

    /** SIGKILL, to the server alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGKILL to the server and its database at once, as when the machine loses its power. */
    void killWithDatabase() throws InterruptedException {
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
    }

    /** SIGTERM, and an end of what a killed server left behind. */
    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            process.waitFor();
        } else if (Files.exists(config.data().resolve("mariadb"))) {
            EmbeddedMariaDb.start(config.data(), Progress.SILENT).close();
        }
    }
}
