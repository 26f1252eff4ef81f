package dev.tendero.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that hold passwords. */
final class PrivateFile {

    private PrivateFile() {}

    /** Replaces the file at once, readable by its owner only: whoever is killed meanwhile leaves the old one. */
    static void write(Path file, String text) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path complete = Files.createTempFile(parent, file.getFileName().toString(), ".new");
        try {
            Files.writeString(complete, text);
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(complete);
        }
    }
}
