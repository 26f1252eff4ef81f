package dev.tendero.runtime.data;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Embedded servers of a test's own, in this process or in a child that can be killed. */
final class OwnServer {

    /** Behind the name in parentheses. */
    private static final Pattern STOPPED = Pattern.compile("\\) [Tt] ");

    private OwnServer() {}

    /** An empty data directory; the tests' one copy of the program is used. */
    static Path directory(String name) throws IOException {
        Path directory =
                TestDatabase.home().resolve(name + "-" + ProcessHandle.current().pid());
        delete(directory);
        return Files.createDirectories(directory);
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Another process that starts the server of that directory and holds it until it is killed. */
    static Process child(Path directory) throws IOException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtendero.mariadb.base=" + System.getProperty("tendero.mariadb.base"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnServer.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = child.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("started")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the child ended before its server was started");
        }
        return child;
    }

    static void signal(String name, long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill -" + name + " " + pid + " failed");
        }
        if (name.equals("STOP")) {
            await().atMost(Duration.ofSeconds(5)).until(() -> hasStopped(pid));
        }
    }

    /** A thread that is at work when the signal comes may still answer: all of them have to stand. */
    private static boolean hasStopped(long pid) throws IOException {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(threads)) {
            return true;
        }
        try (Stream<Path> each = Files.list(threads)) {
            return each.allMatch(thread -> STOPPED.matcher(state(thread)).find());
        }
    }

    private static String state(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException gone) {
            return ") T ";
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(Path.of(arguments[0]), Progress.SILENT);
        System.out.println("started");
        Thread.sleep(600_000);
        server.close();
    }
}
