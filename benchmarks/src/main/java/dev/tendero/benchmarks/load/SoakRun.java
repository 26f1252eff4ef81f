package dev.tendero.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Serves for long under a steady load while faults come: {@code SoakRun FOLDER MINUTES PER_SECOND PRODUCTS}. Each
 * minute the database hangs, is killed or a shop's file is broken, in turns; at its end it reads off what could leak,
 * and at the last prints the slope of each.
 */
public final class SoakRun {

    /** Of each minute; the rest is for the fault and the reading. */
    private static final int LOAD_SECONDS = 50;

    private static final int FAULT_AFTER_SECONDS = 10;
    private static final int HANGS_SECONDS = 5;
    /** The JVM goes on compiling, pools fill: slopes begin after it. */
    private static final int SETTLING_MINUTES = 3;

    private final LoadShop shop;
    private final Path messages;
    private final List<Reading> readings = new ArrayList<>();

    private SoakRun(LoadShop shop, Path messages) {
        this.shop = shop;
        this.messages = messages;
    }

    /** @param heap MiB after a collection */
    private record Reading(int minute, double heap, int threads, long files, int connections, int sent, int answered) {}

    private enum Fault {
        HANGS,
        KILLED,
        BROKEN_FILE
    }

    public static void main(String[] args) throws Exception {
        LoadShop shop = LoadShop.prepare(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[3]));
        Path messages = shop.folder().resolve("messages.txt");
        Files.write(messages, shop.messages());
        SoakRun run = new SoakRun(shop, messages);
        try (ServedProcess server = ServedProcess.start(shop, shop.folder().resolve("soak.log"), List.of("-Xmx512m"))) {
            run.run(server, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
        run.summary();
        System.exit(0);
    }

    private void run(ServedProcess server, int minutes, int perSecond) throws Exception {
        System.out.println("| minute | fault | heap MiB | threads | files | connections | sent | answered 200 |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        for (int minute = 1; minute <= minutes; minute++) {
            Fault fault = Fault.values()[minute % Fault.values().length];
            Process client = Clients.start(RateClient.class, server.port(), perSecond, LOAD_SECONDS, messages);
            Thread.sleep(FAULT_AFTER_SECONDS * 1000L);
            provoke(fault, server);
            String printed =
                    new String(client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            RateClient.Figures figures = RateClient.Figures.parse(printed);
            awaitReady(server);
            read(minute, fault, server, figures);
        }
    }

    private void provoke(Fault fault, ServedProcess server) throws IOException, InterruptedException {
        switch (fault) {
            case HANGS -> {
                long pid = server.databasePid();
                signal("STOP", pid);
                Thread.sleep(HANGS_SECONDS * 1000L);
                signal("CONT", pid);
            }
            case KILLED -> signal("KILL", server.databasePid());
            case BROKEN_FILE -> {
                Path file = shop.config().resolve("shops/load/shop.yaml");
                String good = Files.readString(file);
                Files.writeString(file, good.replace("language:", "langage:"));
                Thread.sleep(HANGS_SECONDS * 1000L);
                Files.writeString(file, good);
            }
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void awaitReady(ServedProcess server) throws InterruptedException {
        while (!server.isReady()) {
            Thread.sleep(100);
        }
    }

    private void read(int minute, Fault fault, ServedProcess server, RateClient.Figures figures)
            throws IOException, InterruptedException {
        Reading reading = new Reading(
                minute,
                server.heapAfterCollection(),
                server.threads(),
                server.openFiles(),
                server.databaseConnections(),
                figures.sent(),
                figures.answered());
        readings.add(reading);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.1f | %d | %d | %d | %d | %d |%n",
                minute,
                fault.name().toLowerCase(Locale.ROOT),
                reading.heap(),
                reading.threads(),
                reading.files(),
                reading.connections(),
                reading.sent(),
                reading.answered());
    }

    private void summary() {
        List<Reading> settled = readings.stream()
                .filter(reading -> reading.minute() > SETTLING_MINUTES)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%nslope a minute from minute %d on: heap %+.3f MiB, threads %+.3f, files %+.3f, connections %+.3f%n",
                SETTLING_MINUTES + 1,
                slope(settled, Reading::heap),
                slope(settled, Reading::threads),
                slope(settled, Reading::files),
                slope(settled, Reading::connections));
        long sent = readings.stream().mapToLong(Reading::sent).sum();
        long answered = readings.stream().mapToLong(Reading::answered).sum();
        System.out.printf(Locale.ROOT, "%,d of %,d messages were answered with 200%n", answered, sent);
    }

    /** Least squares. */
    private static double slope(List<Reading> readings, ToDoubleFunction<Reading> figure) {
        double meanX = readings.stream().mapToDouble(Reading::minute).average().orElse(0);
        double meanY = readings.stream().mapToDouble(figure).average().orElse(0);
        double above = 0;
        double below = 0;
        for (Reading reading : readings) {
            above += (reading.minute() - meanX) * (figure.applyAsDouble(reading) - meanY);
            below += (reading.minute() - meanX) * (reading.minute() - meanX);
        }
        return below == 0 ? 0 : above / below;
    }
}
