package dev.tendero.benchmarks.load;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What sockets cost: {@code SocketRun FOLDER IDLE PER_SECOND SECONDS PRODUCTS}. Opens idle sockets, looks at what
 * memory they take, and has others talk meanwhile. The server is in this process, the client is one of its own.
 */
public final class SocketRun {

    private static final int TALKING = 200;

    private SocketRun() {}

    public static void main(String[] args) throws Exception {
        LoadShop shop = LoadShop.prepare(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[4]));
        Settings settings = Broken.orThrow(new SettingsReader(
                        Map.of("PORT", "0", "TENDERO_DATA", shop.data().toString()))
                .read(shop.config()));
        Path messages = shop.folder().resolve("messages.txt");
        Files.write(messages, shop.messages());
        try (Application tendero = Application.start(settings, shop.config(), System.err::println)) {
            Figures alone = round(tendero.port(), 0, args, messages);
            Figures warm = round(tendero.port(), 0, args, messages);
            Figures crowd = round(tendero.port(), Integer.parseInt(args[1]), args, messages);
            System.out.println("| idle sockets | turns/s | p50 ms | p99 ms | memory of a socket |");
            System.out.println("|---:|---:|---:|---:|---:|");
            print(0, args[2], alone);
            print(0, args[2], warm);
            print(Integer.parseInt(args[1]), args[2], crowd);
        }
        System.exit(0);
    }

    private static Figures round(int port, int idle, String[] args, Path messages) throws Exception {
        long before = heap();
        Process client = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SocketClient.class.getName(),
                        Integer.toString(port),
                        Integer.toString(idle),
                        Integer.toString(TALKING),
                        args[2],
                        args[3],
                        messages.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = client.inputReader()) {
            require(printed.readLine(), "open");
            long after = heap();
            client.getOutputStream().write('\n');
            client.getOutputStream().flush();
            String[] parts = String.valueOf(printed.readLine()).split(" ");
            if (client.waitFor() != 0) {
                throw new IOException("the load client failed");
            }
            return new Figures(
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    (after - before) / (double) (idle + TALKING));
        }
    }

    private static void require(String line, String expected) throws IOException {
        if (!expected.equals(line)) {
            throw new IOException("the load client said " + line);
        }
    }

    private static void print(int idle, String perSecond, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.2f | %.2f | %.1f KiB |%n",
                idle,
                perSecond,
                figures.p50(),
                figures.p99(),
                figures.heap() / 1024.0);
    }

    /** What is alive in the heap, bytes. */
    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(300);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * @param p50 milliseconds, as p99
     * @param heap bytes of a socket
     */
    private record Figures(double p50, double p99, double heap) {}
}
