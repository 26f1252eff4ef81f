package dev.tendero.web.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A configuration in which something is wrong: the files in which it differs from a right one, each under a line
 * {@code === path}, and what {@code tendero check} says of it. What stands between {@code \x} and {@code ;} is a byte.
 */
record BrokenCase(Path file) {

    private static final Pattern SECTION = Pattern.compile("(?m)^=== (.*)\n");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9A-F]{2});");
    private static final String SAID = "check says";

    static Stream<BrokenCase> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(BrokenCase::new).toList().stream();
        }
    }

    private static Path folder() {
        return Path.of("src/test/resources/dev/tendero/web/cli/broken").toAbsolutePath();
    }

    /** Puts its files over those that are there. */
    void writeTo(Path config) throws IOException {
        for (Map.Entry<String, String> part : parts().entrySet()) {
            if (!part.getKey().equals(SAID)) {
                Path file = config.resolve(part.getKey());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, bytes(part.getValue()));
            }
        }
    }

    List<String> expected() throws IOException {
        return parts().getOrDefault(SAID, "").lines().toList();
    }

    /** Keeps what was said as what is expected; to be read before it is committed. */
    void keep(List<String> said) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf("=== " + SAID);
        String files = at < 0 ? text : text.substring(0, at);
        Files.writeString(file, files + "=== " + SAID + "\n" + String.join("\n", said) + "\n");
    }

    private Map<String, String> parts() throws IOException {
        String text = Files.readString(file);
        List<String> names =
                SECTION.matcher(text).results().map(section -> section.group(1)).toList();
        String[] bodies = SECTION.split(text);
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), i + 1 < bodies.length ? bodies[i + 1] : "");
        }
        return parts;
    }

    private static byte[] bytes(String text) {
        String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTES.matcher(latin)
                .replaceAll(sign -> "\\" + (char) Integer.parseInt(sign.group(1), 16))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
