package dev.tendero.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which configuration folder is meant when the user names none. */
final class ConfigFolder {

    private ConfigFolder() {}

    /** The given one; else {@code config} here; else the one beside the program. */
    static Path of(@Nullable Path given) {
        if (given != null) {
            return given;
        }
        Path here = Path.of("config");
        String home = System.getProperty("tendero.home");
        return Files.isDirectory(here) || home == null ? here : Path.of(home, "config");
    }
}
