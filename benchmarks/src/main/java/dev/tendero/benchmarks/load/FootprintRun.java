package dev.tendero.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a served shop takes of the machine: {@code FootprintRun FOLDER IDLE TALKING PER_SECOND SECONDS PRODUCTS
 * [JVM_OPTION ...]}. Starts {@code tendero serve}, opens idle sockets, has others talk, and prints the time to open and
 * the resident memory, without the database's, before, with the sockets and while they talk.
 */
public final class FootprintRun {

    private static final int OPTIONS = 6;

    private FootprintRun() {}

    public static void main(String[] args) throws Exception {
        LoadShop shop = LoadShop.prepare(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[5]));
        Path messages = shop.folder().resolve("messages.txt");
        Files.write(messages, shop.messages());
        List<String> options = Arrays.asList(args).subList(OPTIONS, args.length);
        try (ServedProcess first = ServedProcess.start(shop, shop.folder().resolve("server.log"), options)) {
            System.err.printf(Locale.ROOT, "the import is done after %.1f s%n", first.secondsToOpen());
        }
        try (ServedProcess server = ServedProcess.start(shop, shop.folder().resolve("server.log"), options)) {
            measure(server, args, messages, options);
        }
        System.exit(0);
    }

    private static void measure(ServedProcess server, String[] args, Path messages, List<String> options)
            throws IOException, InterruptedException {
        double alone = server.resident();
        Process client = Clients.start(SocketClient.class, server.port(), args[1], args[2], args[3], args[4], messages);
        try (BufferedReader printed = client.inputReader()) {
            String open = printed.readLine();
            double sockets = server.resident();
            client.getOutputStream().write('\n');
            client.getOutputStream().flush();
            String[] figures = String.valueOf(printed.readLine()).split(" ");
            if (!"open".equals(open) || client.waitFor() != 0) {
                throw new IOException("the load client failed");
            }
            double after = server.resident();
            System.out.println(
                    "| sockets | JVM options | open after s | resident MiB: at first, with the sockets, after talking"
                            + " | alive in the heap MiB | p50 ms | p99 ms |");
            System.out.println("|---:|---|---:|---:|---:|---:|---:|");
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.0f, %.0f, %.0f | %.0f | %s | %s |%n",
                    Integer.parseInt(args[1]) + Integer.parseInt(args[2]),
                    String.join(" ", options),
                    server.secondsToOpen(),
                    alone,
                    sockets,
                    after,
                    server.heapAfterCollection(),
                    figures[1],
                    figures[2]);
        }
    }
}
