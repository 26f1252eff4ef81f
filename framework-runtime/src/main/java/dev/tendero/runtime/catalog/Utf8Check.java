package dev.tendero.runtime.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether blocks of bytes, one after the other, are UTF-8. */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer ignored = CharBuffer.allocate(1 << 13);
    /** The beginning of a character whose rest is in the next block. */
    private byte[] rest = {};

    private boolean holds = true;

    void add(byte[] block, int length) {
        if (!holds) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(rest.length + length);
        bytes.put(rest).put(block, 0, length).flip();
        CoderResult result;
        do {
            ignored.clear();
            result = decoder.decode(bytes, ignored, false);
        } while (result.isOverflow());
        holds = !result.isError();
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
    }

    boolean holds() {
        return holds && rest.length == 0;
    }
}
