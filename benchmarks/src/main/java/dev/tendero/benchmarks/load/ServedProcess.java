package dev.tendero.benchmarks.load;

import dev.tendero.web.cli.Tendero;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code tendero serve} in a process of its own, and what can be read off it from outside. On Linux. */
final class ServedProcess implements AutoCloseable {

    private static final String TOKEN = "the-benchmarks-own-token";
    private static final Pattern OPEN = Pattern.compile("open at http://localhost:(\\d+)/");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final LoadShop shop;
    private final int port;
    private final double secondsToOpen;

    private ServedProcess(Process process, LoadShop shop, int port, double secondsToOpen) {
        this.process = process;
        this.shop = shop;
        this.port = port;
        this.secondsToOpen = secondsToOpen;
    }

    /** @param options of the JVM */
    static ServedProcess start(LoadShop shop, Path log, List<String> options) throws IOException {
        List<String> command = Stream.of(
                        Stream.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED"),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), Tendero.class.getName(), "serve"),
                        Stream.of("--config", shop.config().toString(), "--port", "0"))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(Map.of("TENDERO_DATA", shop.data().toString(), "TENDERO_ADMIN_TOKEN", TOKEN));
        long start = System.nanoTime();
        Process process = builder.start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                return new ServedProcess(
                        process, shop, Integer.parseInt(open.group(1)), (System.nanoTime() - start) / 1e9);
            }
        }
        throw new IOException("the server ended; see " + log);
    }

    int port() {
        return port;
    }

    double secondsToOpen() {
        return secondsToOpen;
    }

    /** The database server that it runs. */
    long databasePid() throws IOException {
        return process.children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new IOException("the server runs no database"));
    }

    /** What is alive in the heap, MiB. */
    double heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                        .lines()
                        .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                        .map(USED::matcher)
                        .filter(Matcher::find)
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024.0;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process jcmd = new ProcessBuilder(program.toString(), Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return printed;
    }

    int threads() throws IOException {
        return status("Threads");
    }

    /** Without the database's, MiB. */
    double resident() throws IOException {
        return status("VmRSS") / 1024.0;
    }

    private int status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.count();
        }
    }

    /** In use or idle, of all pools. */
    int databaseConnections() throws IOException, InterruptedException {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith("tendero_db_connections") && !line.contains("waiting"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    boolean isReady() throws InterruptedException {
        try {
            return send("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(path).body();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
