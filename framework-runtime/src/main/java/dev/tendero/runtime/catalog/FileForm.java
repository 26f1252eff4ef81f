package dev.tendero.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How a text file is written, judged by its beginning.
 *
 * @param separator the one of tab, semicolon, comma and bar that its first line has most of
 * @param charset UTF-8, or Windows-1252 where it is not UTF-8
 */
record FileForm(char separator, Charset charset) {

    private static final int BEGINNING = 1 << 16;

    static FileForm of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        Charset charset = isUtf8(beginning) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String firstLine = new String(beginning, charset).lines().findFirst().orElse("");
        char separator = Stream.of('\t', ';', ',', '|')
                .max(Comparator.comparingLong(
                        (Character c) -> firstLine.chars().filter(d -> d == c).count()))
                .orElse(',');
        return new FileForm(separator, charset);
    }

    private static boolean isUtf8(byte[] bytes) {
        // The last character may be cut in the middle.
        int whole = Math.max(0, bytes.length - (bytes.length == BEGINNING ? 4 : 0));
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, bytes.length);
            buffer.limit(whole);
            decoder.decode(trimmed(buffer));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Without a character that the limit cut in two. */
    private static ByteBuffer trimmed(ByteBuffer buffer) {
        int end = buffer.limit();
        while (end > 0 && end > buffer.limit() - 4 && (buffer.get(end - 1) & 0xC0) == 0x80) {
            end--;
        }
        boolean cut = end > 0 && end < buffer.capacity() && (buffer.get(end - 1) & 0xC0) == 0xC0;
        return buffer.limit() == buffer.capacity() ? buffer : buffer.duplicate().limit(cut ? end - 1 : end);
    }
}
