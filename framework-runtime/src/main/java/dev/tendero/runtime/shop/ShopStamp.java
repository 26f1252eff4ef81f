package dev.tendero.runtime.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tells cheaply that a shop's YAML is the same: its files with their sizes and times. */
public record ShopStamp(Map<String, String> files) {

    public ShopStamp {
        files = Map.copyOf(files);
    }

    /** Of the files that {@link ShopReader} reads. A file that comes and goes while it is looked at counts as gone. */
    public static ShopStamp of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        note(folder.resolve("shop.yaml"), files);
        Path intents = folder.resolve("intents");
        if (Files.isDirectory(intents)) {
            try (Stream<Path> all = Files.list(intents)) {
                all.forEach(file -> note(file, files));
            } catch (IOException e) {
                files.put(intents.toString(), String.valueOf(e.getMessage()));
            }
        }
        return new ShopStamp(files);
    }

    private static void note(Path file, Map<String, String> files) {
        try {
            files.put(file.toString(), Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
        } catch (IOException e) {
            files.remove(file.toString());
        }
    }
}
