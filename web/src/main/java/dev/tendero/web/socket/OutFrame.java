package dev.tendero.web.socket;

import dev.tendero.web.wire.JsonWriter;
import dev.tendero.web.wire.SocketEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Frames as a server sends them: whole and unmasked, ready to be written. */
final class OutFrame {

    private static final int FIN = 0x80;
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final int MOST_REASON_BYTES = 123;

    private OutFrame() {}

    static byte[] event(SocketEvent event) {
        return frame(TEXT, JsonWriter.write(event));
    }

    static byte[] ping() {
        return frame(PING, new byte[0]);
    }

    /** @param payload at most 125 bytes */
    static byte[] pong(byte[] payload) {
        return frame(PONG, payload);
    }

    /** @param reason ASCII; cut where it is too long for a control frame */
    static byte[] close(int code, String reason) {
        byte[] text = reason.substring(0, Math.min(reason.length(), MOST_REASON_BYTES))
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream payload = new ByteArrayOutputStream(text.length + 2);
        payload.write(code >>> 8);
        payload.write(code);
        payload.writeBytes(text);
        return frame(CLOSE, payload.toByteArray());
    }

    private static byte[] frame(int opCode, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 10);
        frame.write(FIN | opCode);
        if (payload.length < SHORT) {
            frame.write(payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.write(SHORT);
            number(frame, payload.length, 2);
        } else {
            frame.write(LONG);
            number(frame, payload.length, 8);
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }
}
