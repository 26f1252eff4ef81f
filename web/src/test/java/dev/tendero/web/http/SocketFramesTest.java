package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.socket.RawSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames as no library's client sends them. */
class SocketFramesTest extends SocketTalk {

    private static final int KIB = 1024;

    private static RawSocket open() {
        RawSocket socket = RawSocket.open(base, "/ws/new");
        socket.event("welcome");
        return socket;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fragmentsAreJoinedAlsoWithinACharacter() {
        byte[] message = bytes("{\"type\":\"message\",\"id\":\"ñ\",\"text\":\"linterna pequeña 😀\"}");
        try (RawSocket socket = open()) {
            socket.frame(RawSocket.TEXT, Arrays.copyOf(message, 1));
            for (int i = 1; i < message.length - 1; i++) {
                socket.frame(RawSocket.CONTINUATION, new byte[] {message[i]});
            }
            socket.frame(RawSocket.FIN | RawSocket.PING, bytes("between"));
            socket.frame(RawSocket.FIN | RawSocket.CONTINUATION, new byte[] {message[message.length - 1]});

            RawSocket.Frame pong = socket.next();
            assertThat(pong.opCode()).isEqualTo(RawSocket.PONG);
            assertThat(pong.text()).isEqualTo("between");
            JsonNode reply = socket.until("reply").getLast();
            assertThat(reply.path("message_id").asText()).isEqualTo("ñ");
            assertThat(server.conversations
                            .after(reply.path("session_id").asText(), 0, 1)
                            .getFirst()
                            .message())
                    .isEqualTo("linterna pequeña 😀");
        }
    }

    @Test
    void bytesThatDripAreAFrame() throws InterruptedException {
        byte[] frame = RawSocket.masked(RawSocket.FIN | RawSocket.TEXT, bytes("linterna"));
        try (RawSocket socket = open()) {
            for (byte one : frame) {
                socket.raw(new byte[] {one});
                Thread.sleep(3);
            }
            socket.until("reply");
        }
    }

    @Test
    void aPingIsAnsweredWhileATurnIsWorded() {
        CountDownLatch go = new CountDownLatch(1);
        server.engine.wording = (text, sink) -> {
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            sink.text(text);
        };
        try (RawSocket socket = open()) {
            socket.say("m", "linterna");
            socket.event("typing");
            socket.frame(RawSocket.FIN | RawSocket.PING, bytes("still there?"));
            RawSocket.Frame pong = socket.next();
            assertThat(pong.opCode()).isEqualTo(RawSocket.PONG);
            assertThat(pong.text()).isEqualTo("still there?");
            go.countDown();
            socket.until("reply");
        } finally {
            server.engine.wording = (text, sink) -> sink.text(text);
        }
    }

    @Test
    void theLargestMessageIsRead() {
        try (RawSocket socket = open()) {
            socket.send("x".repeat(64 * KIB));
            assertThat(socket.event("error").path("code").asText()).isEqualTo("message_too_long");
            socket.frame(RawSocket.TEXT, bytes("x".repeat(32 * KIB)));
            socket.frame(RawSocket.FIN | RawSocket.CONTINUATION, bytes("x".repeat(32 * KIB)));
            assertThat(socket.event("error").path("code").asText()).isEqualTo("message_too_long");
        }
    }

    static Stream<Arguments> closes() {
        int fin = RawSocket.FIN;
        return Map.<String, Object[]>ofEntries(
                        Map.entry("no mask", new Object[] {1002, new byte[] {(byte) 0x81, 1, 'x'}}),
                        Map.entry("a reserved bit", new Object[] {1002, RawSocket.masked(0xC1, bytes("x"))}),
                        Map.entry("an unknown kind", new Object[] {1002, RawSocket.masked(0x83, bytes("x"))}),
                        Map.entry("an unknown control", new Object[] {1002, RawSocket.masked(0x8B, bytes("x"))}),
                        Map.entry("a rest of nothing", new Object[] {1002, RawSocket.masked(fin, bytes("x"))}),
                        Map.entry("two at once", new Object[] {1002, twice(RawSocket.masked(RawSocket.TEXT, bytes("x")))
                        }),
                        Map.entry(
                                "a ping in pieces", new Object[] {1002, RawSocket.masked(RawSocket.PING, bytes("x"))}),
                        Map.entry("a long ping", new Object[] {
                            1002, RawSocket.masked(fin | RawSocket.PING, new byte[126])
                        }),
                        Map.entry("a negative length", new Object[] {
                            1002, new byte[] {(byte) 0x81, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0}
                        }),
                        Map.entry("binary", new Object[] {1003, RawSocket.masked(fin | RawSocket.BINARY, bytes("x"))}),
                        Map.entry("half a character", new Object[] {
                            1007, RawSocket.masked(fin | RawSocket.TEXT, new byte[] {'a', (byte) 0xC3})
                        }),
                        Map.entry("a surrogate in UTF-8", new Object[] {
                            1007,
                            RawSocket.masked(fin | RawSocket.TEXT, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})
                        }),
                        Map.entry("a large frame", new Object[] {
                            1009, RawSocket.masked(fin | RawSocket.TEXT, new byte[64 * KIB + 1])
                        }),
                        Map.entry("a huge frame", new Object[] {
                            1009, RawSocket.masked(fin | RawSocket.TEXT, new byte[8_000_000])
                        }),
                        Map.entry("a frame that only says it is huge", new Object[] {
                            1009, new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0}
                        }),
                        Map.entry("goodbye", new Object[] {
                            1000, RawSocket.masked(fin | RawSocket.CLOSE, new byte[] {3, (byte) 0xE8})
                        }),
                        Map.entry("goodbye without a code", new Object[] {
                            1000, RawSocket.masked(fin | RawSocket.CLOSE, new byte[0])
                        }),
                        Map.entry("goodbye with a code of its own", new Object[] {
                            4000, RawSocket.masked(fin | RawSocket.CLOSE, new byte[] {0x0F, (byte) 0xA0, 'o', 'k'})
                        }),
                        Map.entry("goodbye with a code that is never sent", new Object[] {
                            1002, RawSocket.masked(fin | RawSocket.CLOSE, new byte[] {3, (byte) 0xEE})
                        }))
                .entrySet()
                .stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()[0], e.getValue()[1]));
    }

    private static byte[] twice(byte[] frame) {
        byte[] both = Arrays.copyOf(frame, frame.length * 2);
        System.arraycopy(frame, 0, both, frame.length, frame.length);
        return both;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("closes")
    void whatIsNotAsItShouldBeClosesWithItsCode(String what, int code, byte[] sent) {
        try (RawSocket socket = open()) {
            socket.raw(sent);
            assertThat(socket.closed()).isEqualTo(code);
            socket.frame(RawSocket.FIN | RawSocket.CLOSE, new byte[] {3, (byte) 0xE8});
            assertThat(socket.isCut()).isTrue();
        }
    }

    @Test
    void fragmentsTooLargeTogetherCloseWith1009() {
        try (RawSocket socket = open()) {
            socket.frame(RawSocket.TEXT, bytes("x".repeat(60 * KIB)));
            socket.frame(RawSocket.CONTINUATION, bytes("x".repeat(5 * KIB)));
            assertThat(socket.closed()).isEqualTo(1009);
        }
    }

    @Test
    void endlessFragmentsAreNotKept() {
        try (RawSocket socket = open()) {
            socket.frame(RawSocket.TEXT, bytes("x".repeat(KIB)));
            byte[] piece = RawSocket.masked(RawSocket.CONTINUATION, bytes("x".repeat(10 * KIB)));
            for (int i = 0; i < 1000; i++) {
                socket.raw(piece);
            }
            assertThat(socket.closed()).isEqualTo(1009);
        }
    }
}
