package dev.tendero.runtime.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that are wrong; each says at its end, in comments, {@code # expect: line:column: message}. */
record BrokenFiles(Path file) {

    private static final String EXPECT = "# expect: ";

    static Stream<BrokenFiles> in(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(BrokenFiles.class.getResource("broken/" + folder))
                        .toURI()))) {
            return files.sorted().map(BrokenFiles::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> expected() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
