package dev.tendero.benchmarks.load;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for the highest steady rate at which 99 of a hundred messages are answered within 100 ms, over HTTP for a bare
 * server and for Tendero, over WebSockets for Tendero: {@code RateRun FOLDER SECONDS PRODUCTS}. The servers are in this
 * process, on one database; the client is one of its own.
 */
public final class RateRun {

    private static final double WITHIN_MILLIS = 100;
    private static final int TALKING = 200;
    private static final int WARM_UP_SECONDS = 60;
    private static final int WARM_UP_RATE = 200;
    private static final int LOWEST = 200;
    /** The answer is within a twentieth. */
    private static final double STEP = 1.05;

    private final int seconds;
    private final Path messages;

    private RateRun(int seconds, Path messages) {
        this.seconds = seconds;
        this.messages = messages;
    }

    public static void main(String[] args) throws Exception {
        LoadShop shop = LoadShop.prepare(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[2]));
        Path messages = shop.folder().resolve("messages.txt");
        Files.write(messages, shop.messages());
        new RateRun(Integer.parseInt(args[1]), messages).run(shop);
        System.exit(0);
    }

    private void run(LoadShop shop) throws Exception {
        Settings settings = Broken.orThrow(new SettingsReader(
                        Map.of("PORT", "0", "TENDERO_DATA", shop.data().toString()))
                .read(shop.config()));
        try (Application tendero = Application.start(settings, shop.config(), System.err::println);
                BareServer bare = new BareServer(tendero.runtime().database(), shop.products())) {
            Clients.run(RateClient.class, bare.port(), WARM_UP_RATE, WARM_UP_SECONDS / 3, messages);
            Clients.run(RateClient.class, tendero.port(), WARM_UP_RATE, WARM_UP_SECONDS, messages);
            int baseline = highest("bare Helidon, HTTP", rate -> http(bare.port(), rate));
            int http = highest("Tendero, HTTP", rate -> http(tendero.port(), rate));
            int socket = highest("Tendero, WebSocket", rate -> socket(tendero.port(), rate));
            System.out.println("| server | messages/s with p99 <= 100 ms | ratio |");
            System.out.println("|---|---:|---:|");
            print("bare Helidon, HTTP", baseline, baseline);
            print("Tendero, HTTP", http, baseline);
            print("Tendero, WebSocket", socket, baseline);
        }
    }

    private static void print(String server, int rate, int baseline) {
        System.out.printf(Locale.ROOT, "| %s | %,d | %.2f |%n", server, rate, rate / (double) baseline);
    }

    private interface Trial {
        boolean holds(int rate) throws IOException, InterruptedException;
    }

    /** Doubles until it no longer holds, then closes in. What fails is tried once more, since one pause is no limit. */
    private static int highest(String server, Trial trial) throws IOException, InterruptedException {
        int holds = LOWEST;
        int fails = LOWEST;
        while (holds == fails) {
            fails *= 2;
            holds = isMet(server, trial, fails) ? fails : fails / 2;
        }
        while (fails > holds * STEP) {
            int between = (holds + fails) / 2;
            if (isMet(server, trial, between)) {
                holds = between;
            } else {
                fails = between;
            }
        }
        return holds;
    }

    private static boolean isMet(String server, Trial trial, int rate) throws IOException, InterruptedException {
        boolean isMet = trial.holds(rate);
        if (!isMet) {
            isMet = trial.holds(rate);
        }
        System.err.printf(Locale.ROOT, "%s: %d/s %s%n", server, rate, isMet ? "holds" : "is too much");
        return isMet;
    }

    private boolean http(int port, int rate) throws IOException, InterruptedException {
        RateClient.Figures figures =
                RateClient.Figures.parse(Clients.run(RateClient.class, port, rate, seconds, messages));
        return figures.answered() == figures.sent() && figures.p99() <= WITHIN_MILLIS;
    }

    private boolean socket(int port, int rate) throws IOException, InterruptedException {
        Process client = Clients.start(SocketClient.class, port, 0, TALKING, rate, seconds, messages);
        client.getOutputStream().write('\n');
        client.getOutputStream().close();
        String printed = new String(client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            return false;
        }
        String[] parts = printed.substring(printed.indexOf('\n') + 1).strip().split(" ");
        return Double.parseDouble(parts[2]) <= WITHIN_MILLIS;
    }
}
