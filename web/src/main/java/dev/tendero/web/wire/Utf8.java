package dev.tendero.web.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 and nothing else: a JSON parser alone would guess at UTF-16 and pass some broken sequences. */
final class Utf8 {

    private Utf8() {}

    /** @throws BadJsonException when the bytes are not UTF-8 */
    static void requireValid(byte[] bytes) {
        if (!isAscii(bytes)) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new BadJsonException("the body is not UTF-8", 1, 1);
            }
        }
    }

    /** A null byte is no ASCII here: it is what UTF-16 and UTF-32 would be told by. */
    private static boolean isAscii(byte[] bytes) {
        int seen = 0;
        for (byte b : bytes) {
            if (b == 0) {
                throw new BadJsonException("the body holds a null byte; expected JSON in UTF-8", 1, 1);
            }
            seen |= b;
        }
        return seen >= 0;
    }
}
