package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Secrets that lie in files, as container platforms hand them over: {@code DB_PASSWORD_FILE} names one. */
final class SecretFiles {

    static final String SUFFIX = "_FILE";

    private static final List<SettingKey<String>> SECRETS = List.of(
            SettingKeys.ADMIN_TOKEN, SettingKeys.DB_PASSWORD, SettingKeys.DB_READER_PASSWORD, ModelKeys.API_KEY);
    private static final long LONGEST = 8 * 1024;

    private SecretFiles() {}

    /** The environment, with what the named files hold in place of their names. */
    static Map<String, String> read(Map<String, String> environment, Problems problems) {
        Map<String, String> all = new HashMap<>(environment);
        for (SettingKey<String> secret : SECRETS) {
            String file = environment.getOrDefault(secret.environment() + SUFFIX, "");
            if (!file.isBlank()) {
                read(secret.environment(), file, all, problems);
            }
        }
        return all;
    }

    private static void read(String variable, String file, Map<String, String> all, Problems problems) {
        Position at = Position.whole("environment variable " + variable + SUFFIX);
        if (!all.getOrDefault(variable, "").isBlank()) {
            problems.add(at, variable + " is set too; expected one of the two");
            return;
        }
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LONGEST) {
                problems.add(at, "the file is longer than any secret; expected at most 8 KiB");
                return;
            }
            all.put(variable, Files.readString(path).strip());
        } catch (IOException | InvalidPathException e) {
            problems.add(at, "the file \"" + file + "\" can't be read; expected one that holds the secret alone");
        }
    }
}
