package dev.tendero.web;

import dev.tendero.runtime.data.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A configuration folder of a test's own, in a folder that goes with it. */
public final class ConfigFolder implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path home;

    private ConfigFolder(Path home) {
        this.home = home;
    }

    /** Without any shop. */
    public static ConfigFolder empty() {
        String name = "whole-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        ConfigFolder folder = new ConfigFolder(TestDatabase.home().resolveSibling(name));
        delete(folder.home);
        return folder;
    }

    /** With the shop that the project ships. */
    public static ConfigFolder withDemo() {
        return empty().file("tendero.yaml", read(shipped("tendero.yaml")))
                .file("shops/demo/shop.yaml", read(shipped("shops/demo/shop.yaml")))
                .file("shops/demo/feed.tsv", read(shipped("shops/demo/feed.tsv")));
    }

    /** A file of the configuration that the project ships. */
    public static Path shipped(String name) {
        return TestDatabase.home().resolve("../../config").normalize().resolve(name);
    }

    /** Writes a file, whose path is relative to the configuration folder. */
    public ConfigFolder file(String name, String text) {
        try {
            Path file = path().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes more at the end of a file that is there. */
    ConfigFolder append(String name, String text) {
        return file(name, read(path().resolve(name)) + text);
    }

    /** Writes something else into a file that is there. */
    public ConfigFolder change(String name, String from, String to) {
        String text = read(path().resolve(name));
        if (!text.contains(from)) {
            throw new AssertionError(name + " does not say " + from);
        }
        return file(name, text.replace(from, to));
    }

    /** A shop with a CSV file of its own; {@code catalog} are the lines below that key. */
    public ConfigFolder shop(String id, String name, String catalog, String feed, String rows) {
        return file("shops/" + id + "/" + feed, rows)
                .file(
                        "shops/" + id + "/shop.yaml",
                        "shop: " + id + "\nname: " + name + "\nlanguage: es\ncurrency: EUR\ncatalog:\n"
                                + catalog.indent(2));
    }

    public Path path() {
        return home.resolve("config");
    }

    /** Where the server may keep its files. */
    public Path data() {
        return home.resolve("data");
    }

    @Override
    public void close() {
        delete(home);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
