package dev.tendero.web.cli;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Files made from templates in which {@code @name@} stands for a value. All are written, or none. */
final class NewFiles {

    private final Map<String, String> values;
    private final Map<Path, String> texts = new LinkedHashMap<>();

    NewFiles(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    NewFiles add(Path file, String template) {
        texts.put(file, filled(text(template)));
        return this;
    }

    /** @throws TenderoException {@code bad_configuration}: one of them is there already, or can't be written */
    List<Path> write() {
        texts.keySet().stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    file + " is there already, and nothing was written; choose another name");
        });
        try {
            for (Map.Entry<Path, String> file : texts.entrySet()) {
                Files.createDirectories(
                        Objects.requireNonNull(file.getKey().toAbsolutePath().getParent()));
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new TenderoException(ErrorCode.BAD_CONFIGURATION, "can't write: " + e.getMessage(), e);
        }
        return List.copyOf(texts.keySet());
    }

    /** Refuses a name as wrong usage. */
    static void requireName(CommandLine command, String name, Pattern form, String words) {
        if (!form.matcher(name).matches()) {
            throw new ParameterException(command, "the name is \"" + name + "\"; expected " + words);
        }
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static String text(String template) {
        try (InputStream in = NewFiles.class.getResourceAsStream("templates/" + template)) {
            return new String(Objects.requireNonNull(in, template).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
