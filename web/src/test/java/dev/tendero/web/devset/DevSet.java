package dev.tendero.web.devset;

import dev.tendero.web.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sentences and conversations that nothing is learnt from, and the shops they are said in. */
final class DevSet {

    static final List<String> SHOPS = List.of("demo", "vivero", "zapateria");

    private static final Path FOLDER =
            ConfigFolder.shipped("../framework-runtime/src/test/resources/dev/tendero/runtime/devset");
    private static final Path NURSERY = ConfigFolder.shipped("../examples/shops/shops/vivero");

    private DevSet() {}

    /** @param intents one of them has to answer */
    record Sentence(String shop, String group, List<String> intents, String text) {}

    /** @param expected each as in {@code dialogues.txt} */
    record Said(String text, List<String> intents, List<String> expected) {}

    record Dialogue(String shop, List<Said> turns) {}

    static ConfigFolder shops() {
        ConfigFolder config = ConfigFolder.withDemo();
        copy(NURSERY, "shops/vivero", config);
        copy(FOLDER.resolve("zapateria"), "shops/zapateria", config);
        return config;
    }

    static List<Sentence> sentences() {
        return SHOPS.stream()
                .flatMap(shop -> lines(shop + ".txt").stream()
                        .map(DevSet::cells)
                        .map(cells -> new Sentence(shop, cells.get(0), either(cells.get(1)), cells.get(2))))
                .toList();
    }

    /** @param file one of the dev set's */
    static List<Dialogue> dialogues(String file) {
        List<Dialogue> dialogues = new ArrayList<>();
        for (String line : lines(file)) {
            if (SHOPS.contains(line)) {
                dialogues.add(new Dialogue(line, new ArrayList<>()));
            } else {
                dialogues.getLast().turns().add(said(cells(line)));
            }
        }
        return dialogues;
    }

    private static Said said(List<String> cells) {
        List<String> expected = Stream.of(cells.get(2).split(",\\s*"))
                .filter(each -> !each.isEmpty())
                .toList();
        return new Said(cells.get(0), either(cells.get(1)), expected);
    }

    private static List<String> either(String intents) {
        return List.of(intents.split("/"));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", 3)).map(String::strip).toList();
    }

    private static List<String> lines(String file) {
        return read(FOLDER.resolve(file))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static void copy(Path from, String to, ConfigFolder config) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> config.file(to + "/" + from.relativize(file), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
