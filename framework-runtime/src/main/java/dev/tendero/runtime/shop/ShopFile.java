package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file of a shop that its YAML names. */
final class ShopFile {

    private ShopFile() {}

    /**
     * @return absolute
     * @throws IllegalArgumentException when there is no such file in the folder or below, saying what there is
     */
    static Path in(Path folder, String name) {
        Path base = folder.toAbsolutePath().normalize();
        Path file = resolved(base, name);
        if (!file.startsWith(base)) {
            throw new IllegalArgumentException("outside the shop's folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no such file" + near(folder, name));
        }
        return file;
    }

    private static Path resolved(Path base, String name) {
        try {
            return base.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a file's name", e);
        }
    }

    private static String near(Path folder, String name) {
        return Nearest.to(name, YamlFolder.names(folder))
                .map(found -> ", but there is \"" + found + "\"")
                .orElse("");
    }
}
