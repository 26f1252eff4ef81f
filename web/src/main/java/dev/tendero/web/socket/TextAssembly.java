package dev.tendero.web.socket;

import io.helidon.websocket.WsCloseException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the fragments of a message before they are read as text: one may end in the middle of a character. */
final class TextAssembly {

    private final int maxBytes;
    private @Nullable ByteArrayOutputStream begun;

    /** @param maxBytes most that a message's fragments have together */
    TextAssembly(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @return the message, when it is whole */
    Optional<String> first(byte[] fragment, boolean isLast) {
        if (begun != null) {
            throw new WsCloseException("a message began within another", CloseCode.PROTOCOL_ERROR);
        }
        if (isLast) {
            return Optional.of(text(fragment));
        }
        begun = new ByteArrayOutputStream(fragment.length);
        return next(fragment, false);
    }

    /** @return the message, when it is whole */
    Optional<String> next(byte[] fragment, boolean isLast) {
        ByteArrayOutputStream all = begun;
        if (all == null) {
            throw new WsCloseException("a fragment belongs to no message", CloseCode.PROTOCOL_ERROR);
        }
        if (all.size() + fragment.length > maxBytes) {
            throw new WsCloseException("the message is too big", CloseCode.TOO_BIG);
        }
        all.writeBytes(fragment);
        if (!isLast) {
            return Optional.empty();
        }
        begun = null;
        return Optional.of(text(all.toByteArray()));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WsCloseException("the message is not UTF-8", CloseCode.BROKEN_TEXT);
        }
    }
}
