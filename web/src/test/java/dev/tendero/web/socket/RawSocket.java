package dev.tendero.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket client that is nothing but a TCP socket, so that it can misbehave. For one thread. */
public final class RawSocket implements AutoCloseable {

    public static final int CONTINUATION = 0x0;
    public static final int TEXT = 0x1;
    public static final int BINARY = 0x2;
    public static final int CLOSE = 0x8;
    public static final int PING = 0x9;
    public static final int PONG = 0xA;
    public static final int FIN = 0x80;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private String head = "";

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
    }

    /** An event was expected, and the server closed. */
    public static final class Closed extends AssertionError {
        private static final long serialVersionUID = 1L;
        private final int code;

        Closed(int code) {
            super("closed with " + code);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** A frame from the server. */
    public record Frame(int opCode, boolean fin, byte[] payload) {

        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }

        public int closeCode() {
            assertThat(opCode).as(text()).isEqualTo(CLOSE);
            return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    /** Asks for an upgrade, and reads the head of the answer. */
    public static RawSocket connect(URI base, String path, String... headers) {
        try {
            RawSocket raw = new RawSocket(new Socket(base.getHost(), base.getPort()));
            raw.socket.setSoTimeout(PATIENCE);
            raw.socket.setTcpNoDelay(true);
            raw.handshake(base, path, headers);
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a socket; its welcome is still to be read. */
    public static RawSocket open(URI base, String path, String... headers) {
        RawSocket raw = connect(base, path, headers);
        assertThat(raw.head).startsWith("HTTP/1.1 101 ").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        return raw;
    }

    private void handshake(URI base, String path, String... headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
        String usual = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
        String all = String.join("\r\n", headers);
        String rest = all.contains("Sec-WebSocket-Version") ? usual.split("\r\n")[0] + "\r\n" : usual;
        raw((request + rest + (all.isEmpty() ? "" : all + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        head = answer.toString();
    }

    /** The status line and headers of the answer to the upgrade. */
    public String head() {
        return head;
    }

    public void send(String text) {
        frame(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public void say(String id, String text) {
        send(JSON.createObjectNode()
                .put("type", "message")
                .put("id", id)
                .put("text", text)
                .toString());
    }

    public void frame(int firstByte, byte[] payload) {
        raw(masked(firstByte, payload));
    }

    public static byte[] masked(int firstByte, byte[] payload) {
        byte[] mask = {0x11, 0x22, 0x33, 0x44};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(firstByte);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else if (payload.length <= 0xFFFF) {
            out.write(0x80 | 126);
            out.write(payload.length >>> 8);
            out.write(payload.length);
        } else {
            out.write(0x80 | 127);
            out.writeBytes(
                    java.nio.ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    public void raw(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next frame, whatever it is. */
    public Frame next() {
        try {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            assertThat(first & 0x70).as("reserved bits").isZero();
            assertThat(second & 0x80).as("mask").isZero();
            int length = second & 0x7F;
            long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            assertThat(size).isLessThan(10_000_000);
            byte[] payload = in.readNBytes((int) size);
            return new Frame(first & 0xF, (first & 0x80) != 0, payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event; pings are passed over. */
    public JsonNode event() {
        Frame frame = next();
        while (frame.opCode() == PING) {
            frame(FIN | PONG, frame.payload());
            frame = next();
        }
        if (frame.opCode() == CLOSE) {
            throw new Closed(frame.closeCode());
        }
        assertThat(frame.opCode()).isEqualTo(TEXT);
        return frame.json();
    }

    /** The next event, which must be of that type. */
    public JsonNode event(String type) {
        JsonNode event = event();
        assertThat(event.path("type").asText()).as(event.toString()).isEqualTo(type);
        return event;
    }

    /** All events up to the first of that type. */
    public List<JsonNode> until(String type) {
        List<JsonNode> events = new ArrayList<>();
        do {
            events.add(event());
        } while (!events.getLast().path("type").asText().equals(type));
        return events;
    }

    /** The code of the close frame that comes, whatever comes before it. */
    public int closed() {
        Frame frame = next();
        while (frame.opCode() != CLOSE) {
            frame = next();
        }
        return frame.closeCode();
    }

    /** Whether the server ends the connection, and not only the talk. */
    public boolean isCut() {
        try {
            while (in.read() >= 0) {
                // The rest does not matter.
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends the connection without a word: with FIN, or with RST. */
    public void vanish(boolean withReset) {
        try {
            socket.setSoLinger(withReset, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void patience(int millis) {
        try {
            socket.setSoTimeout(millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!socket.isClosed()) {
            vanish(false);
        }
    }
}
