package dev.tendero.benchmarks.load;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loads the real server and a bare one in turns, and prints their ratio: {@code LoadRun FOLDER SECONDS PRODUCTS...}.
 * Both run in this process on one database; the client is a process of its own.
 */
public final class LoadRun {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 3;
    /** The JVM goes on compiling Tendero for a minute; the bare server is small. */
    private static final int WARM_UP = 6;

    private static final int BARE_WARM_UP = 2;

    private LoadRun() {}

    public static void main(String[] args) throws Exception {
        System.out.println("| products | start with import | server | requests/s | p50 ms | p99 ms | ratio |");
        System.out.println("|---:|---:|---|---:|---:|---:|---:|");
        for (int i = 2; i < args.length; i++) {
            run(
                    LoadShop.prepare(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[i])),
                    Integer.parseInt(args[1]));
        }
        System.exit(0);
    }

    private static void run(LoadShop shop, int seconds) throws Exception {
        Settings settings = Broken.orThrow(new SettingsReader(
                        Map.of("PORT", "0", "TENDERO_DATA", shop.data().toString()))
                .read(shop.config()));
        Path messages = shop.folder().resolve("messages.txt");
        Files.write(messages, shop.messages());
        long start = System.nanoTime();
        try (Application tendero = Application.start(settings, shop.config(), System.err::println);
                BareServer bare = new BareServer(tendero.runtime().database(), shop.products())) {
            double opened = (System.nanoTime() - start) / 1e9;
            warmUp(BARE_WARM_UP, bare.port(), seconds, messages);
            warmUp(WARM_UP, tendero.port(), seconds, messages);
            List<Figures> a = new ArrayList<>();
            List<Figures> b = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                a.add(load(bare.port(), seconds, messages));
                b.add(load(tendero.port(), seconds, messages));
            }
            Figures bareMedian = median(a);
            Figures ours = median(b);
            print(shop, opened, "bare Helidon", bareMedian, 1);
            print(shop, opened, "Tendero", ours, ours.perSecond() / bareMedian.perSecond());
        }
    }

    private static void warmUp(int rounds, int port, int seconds, Path messages)
            throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            load(port, seconds, messages);
        }
    }

    private static Figures load(int port, int seconds, Path messages) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadClient.class.getName(),
                        Integer.toString(port),
                        Integer.toString(seconds),
                        Integer.toString(CONNECTIONS),
                        messages.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IOException("the load client failed");
        }
        return Figures.parse(printed.strip());
    }

    /** The round whose throughput is in the middle. */
    private static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static void print(LoadShop shop, double opened, String server, Figures figures, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f s | %s | %.0f | %.2f | %.2f | %.2f |%n",
                shop.products(),
                opened,
                server,
                figures.perSecond(),
                figures.p50(),
                figures.p99(),
                ratio);
    }

    /** @param p50 milliseconds, as p99 */
    private record Figures(double perSecond, double p50, double p99) {

        static Figures parse(String printed) {
            String[] parts = printed.split(" ");
            return new Figures(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
    }
}
