package dev.tendero.runtime.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a language's resources. Lines that begin with {@code #} are for those who read the file. */
record PackFiles(String code) {

    List<String> lines(String file) {
        return shared(code + "/" + file);
    }

    /** Those of a file that belongs to no single language. */
    static List<String> shared(String file) {
        try (InputStream in = PackFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the language packs lack " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words in normal form, between white space. */
    Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(Normal::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lines of {@code meaning: word word word}, turned around. */
    Map<String, String> pairs(String file) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines(file)) {
            String[] sides = line.split(":", 2);
            for (String word : sides[1].strip().split("\\s+")) {
                pairs.put(Normal.of(word), sides[0].strip());
            }
        }
        return Map.copyOf(pairs);
    }
}
