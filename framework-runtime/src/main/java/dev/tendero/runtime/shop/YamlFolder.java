package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists what lies in a folder, hidden files left out. */
public final class YamlFolder {

    private YamlFolder() {}

    /** The {@code .yaml} files, by name; none when there is no such folder. What only looks like one is a problem. */
    public static List<Path> files(Path folder, Problems problems) {
        if (Files.isRegularFile(folder)) {
            problems.add(Position.startOf(folder.toString()), "this is a file; expected a folder of YAML files");
        }
        List<Path> all = list(folder, path -> true, problems);
        all.stream()
                .filter(path -> path.toString().endsWith(".yml"))
                .forEach(file -> problems.add(
                        Position.startOf(file.toString()),
                        "the file's name ends in .yml, so it would not be read; expected the ending .yaml"));
        List<Path> named =
                all.stream().filter(path -> path.toString().endsWith(".yaml")).toList();
        named.stream()
                .filter(path -> !Files.isRegularFile(path))
                .forEach(path -> problems.add(
                        Position.startOf(path.toString()),
                        (Files.isDirectory(path) ? "this is a folder" : "this link leads to no file")
                                + "; expected a YAML file"));
        return named.stream().filter(Files::isRegularFile).toList();
    }

    /** The folders in it, by name; none when there is no such folder. */
    static List<Path> folders(Path folder, Problems problems) {
        return list(folder, Files::isDirectory, problems);
    }

    /** The names of the files in it. */
    static List<String> names(Path folder) {
        return list(folder, Files::isRegularFile, new Problems()).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Position.whole(folder.toString()), "the folder can't be read (" + e.getMessage() + ")");
            return List.of();
        }
    }
}
