package dev.tendero.runtime.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads YAML files into trees. What can't be read at all is a problem like any other; nothing is thrown. */
public final class YamlSource {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private YamlSource() {}

    /** The file's mapping; empty when it can't be read, with the reasons in {@code problems}. */
    public static Optional<YamlMapping> read(Path file, Problems problems) {
        if (Files.isDirectory(file)) {
            problems.add(Position.startOf(file.toString()), "this is a folder; expected a YAML file");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), problems);
        } catch (NoSuchFileException e) {
            problems.add(Position.startOf(file.toString()), "the file is not there; expected a YAML file");
        } catch (AccessDeniedException e) {
            problems.add(
                    Position.startOf(file.toString()),
                    "the file may not be read; expected one that this user can read");
        } catch (IOException e) {
            problems.add(
                    Position.startOf(file.toString()),
                    "the file can't be read (" + e.getMessage() + "); expected a YAML file");
        }
        return Optional.empty();
    }

    /** As {@link #read(Path, Problems)}; reads at most {@link #MAX_BYTES} and does not close the stream. */
    public static Optional<YamlMapping> read(InputStream in, String file, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            problems.add(Position.startOf(file), "the file is larger than 1 MiB; expected settings, not data");
            return Optional.empty();
        }
        return decoded(bytes, file, problems).flatMap(text -> parse(text, file, problems));
    }

    /** As {@link #read(Path, Problems)}, for text at hand. */
    public static Optional<YamlMapping> parse(String text, String file, Problems problems) {
        if (text.length() > MAX_BYTES) {
            problems.add(Position.startOf(file), "the file is larger than 1 MiB; expected settings, not data");
            return Optional.empty();
        }
        Optional<YamlNode> root = new TreeComposer(file, problems).compose(withoutMark(text));
        return root.flatMap(node -> asMapping(node, problems));
    }

    private static Optional<YamlMapping> asMapping(YamlNode node, Problems problems) {
        if (node instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(node.position(), "the file holds " + node.described() + "; expected \"key: value\" lines");
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] bytes, String file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (!result.isError()) {
            return Optional.of(text.toString());
        }
        problems.add(endOf(text, file), "this byte is not UTF-8; expected a file saved as UTF-8");
        return Optional.empty();
    }

    private static Position endOf(CharBuffer text, String file) {
        String before = text.toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
