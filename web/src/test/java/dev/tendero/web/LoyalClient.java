package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import dev.tendero.web.socket.RawSocket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sends one message after the other, each with an id, until its server is gone; then asks another server for its
 * conversation and goes on. For one thread at a time.
 */
abstract sealed class LoyalClient {

    /** As long as conversations with a shop get; then a new one is begun. */
    private static final int LONGEST = 40;

    private static final int TRY_LATER = 1013;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final List<String> WORDS = List.of("busco alicates", "el más barato", "busco un martillo", "hola");

    final AtomicInteger resumedWhole = new AtomicInteger();
    final Map<String, Integer> turnedAway = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> acknowledged = new LinkedHashMap<>();
    private final List<Finished> finished = new CopyOnWriteArrayList<>();
    private String session = "";
    private int sent;
    private int sentAgain;

    /** A conversation that was left, and what the last look at it found. */
    record Finished(String session, int turns) {}

    static LoyalClient overHttp() {
        return new OverHttp();
    }

    static LoyalClient overSocket() {
        return new OverSocket();
    }

    /** Everything of that conversation, each without what only the record has. */
    abstract List<JsonNode> read(URI base, String session);

    /** The reply to that message. */
    abstract JsonNode say(URI base, String session, String id, String text);

    void leave() {}

    int acknowledged() {
        return acknowledged.size() + finished.stream().mapToInt(Finished::turns).sum();
    }

    int sentAgain() {
        return sentAgain;
    }

    /** All that it has begun; none where each of its servers was lost before. */
    List<Finished> conversations() {
        List<Finished> all = new ArrayList<>(finished);
        if (!session.isEmpty()) {
            all.add(new Finished(session, acknowledged.size()));
        }
        return all;
    }

    /**
     * Reads its conversation, and sends again what was not acknowledged.
     *
     * @return false when the server was lost meanwhile
     */
    boolean resume(URI base) {
        if (session.isEmpty()) {
            return true;
        }
        try {
            untilTaken(() -> assertWhole(read(base, session)));
            resumedWhole.incrementAndGet();
            sendPending(base);
            return true;
        } catch (Lost lost) {
            leave();
            return false;
        }
    }

    private void sendPending(URI base) {
        if (sent > acknowledged.size()) {
            sentAgain++;
            untilTaken(() -> acknowledge(say(base, session, name(sent), words(sent))));
        }
    }

    /** A server that can't now is asked again. */
    private void untilTaken(Runnable work) {
        for (; ; ) {
            try {
                work.run();
                return;
            } catch (Later later) {
                leave();
                turnedAway.merge(String.valueOf(later.getMessage()), 1, Integer::sum);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void assertWhole(List<JsonNode> turns) {
        assertThat(turns.size()).as("turns of " + session).isBetween(acknowledged.size(), sent);
        for (int i = 0; i < turns.size(); i++) {
            JsonNode turn = turns.get(i);
            assertThat(turn.path("seq").asInt()).isEqualTo(i + 1);
            assertThat(turn.path("message_id").asText()).isEqualTo(name(i + 1));
            JsonNode known = acknowledged.putIfAbsent(name(i + 1), turn);
            assertThat(known == null ? turn : known).isEqualTo(turn);
        }
    }

    /** Goes on until the server is lost. */
    void talk(URI base) {
        talk(base, () -> false);
    }

    /** Goes on until the server is lost, or it is over. */
    void talk(URI base, BooleanSupplier isOver) {
        try {
            while (!isOver.getAsBoolean()) {
                sendPending(base);
                untilTaken(() -> beginWhereNew(base));
                sent++;
                untilTaken(() -> acknowledge(say(base, session, name(sent), words(sent))));
            }
        } catch (Lost lost) {
            leave();
        }
    }

    private void acknowledge(JsonNode reply) {
        assertThat(reply.path("seq").asInt()).isEqualTo(sent);
        assertThat(acknowledged.put(reply.path("message_id").asText(), reply)).isNull();
    }

    private void beginWhereNew(URI base) {
        if (session.isEmpty() || sent >= LONGEST) {
            String begun = begin(base);
            if (!session.isEmpty()) {
                finished.add(new Finished(session, acknowledged.size()));
            }
            leave();
            acknowledged.clear();
            sent = 0;
            session = begun;
        }
    }

    private static String begin(URI base) {
        Caller caller = new Caller(base, RunningServer.TOKEN);
        return unlessLost(() -> caller.send(caller.jsonPost("/sessions", "{}").build()), 201)
                .json()
                .path("session_id")
                .asText();
    }

    private static String name(int number) {
        return "m-" + number;
    }

    private static String words(int number) {
        return WORDS.get(number % WORDS.size());
    }

    static ObjectNode bare(JsonNode turn) {
        ObjectNode reply = turn.deepCopy();
        return reply.remove(List.of("at", "message", "type"));
    }

    /** The server says that it can't now. */
    static final class Later extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Later(String why) {
            super(why);
        }
    }

    /** The server is gone. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(Throwable cause) {
            super(cause);
        }
    }

    private interface Call {
        Answer make();
    }

    private static Answer unlessLost(Call call, int status) {
        Answer answer;
        try {
            answer = call.make();
        } catch (AssertionError gone) {
            throw new Lost(gone);
        }
        if (answer.status() == 503) {
            throw new Later(answer.json().path("code").asText());
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static final class OverHttp extends LoyalClient {

        @Override
        List<JsonNode> read(URI base, String session) {
            Caller caller = new Caller(base, RunningServer.TOKEN);
            List<JsonNode> turns = new ArrayList<>();
            JsonNode page;
            do {
                String path = "/sessions/" + session + "/messages?limit=100&after=" + turns.size();
                page = unlessLost(() -> caller.send(caller.request(path).build()), 200)
                        .json()
                        .path("items");
                page.forEach(turn -> turns.add(bare(turn)));
            } while (!page.isEmpty());
            return turns;
        }

        @Override
        JsonNode say(URI base, String session, String id, String text) {
            Caller caller = new Caller(base, RunningServer.TOKEN);
            String body = "{\"message\": \"" + text + "\", \"session_id\": \"" + session + "\", \"message_id\": \"" + id
                    + "\"}";
            return unlessLost(() -> caller.send(caller.jsonPost("/chat", body).build()), 200)
                    .json();
        }
    }

    private static final class OverSocket extends LoyalClient {

        private RawSocket line;

        @Override
        List<JsonNode> read(URI base, String session) {
            leave();
            return unlessBroken(() -> {
                List<JsonNode> turns = new ArrayList<>();
                line = RawSocket.open(base, "/ws/" + session);
                long last = line.event("welcome").path("last_seq").asLong();
                line.send("{\"type\":\"resume\",\"after\":0}");
                while (turns.size() < last) {
                    turns.add(bare(line.event("reply")));
                }
                return turns;
            });
        }

        @Override
        JsonNode say(URI base, String session, String id, String text) {
            return unlessBroken(() -> {
                if (line == null) {
                    line = RawSocket.open(base, "/ws/" + session);
                    line.event("welcome");
                }
                line.say(id, text);
                JsonNode event = line.event();
                while (!event.path("type").asText().equals("reply")) {
                    if (event.path("type").asText().equals("error")) {
                        throw new Later(event.path("code").asText());
                    }
                    event = line.event();
                }
                return bare(event);
            });
        }

        @Override
        void leave() {
            if (line != null) {
                line.close();
                line = null;
            }
        }

        private interface Talk<T> {
            T go();
        }

        private <T> T unlessBroken(Talk<T> talk) {
            try {
                return talk.go();
            } catch (RawSocket.Closed closed) {
                assertThat(closed.code()).isEqualTo(TRY_LATER);
                throw new Later(closed.getMessage());
            } catch (UncheckedIOException gone) {
                leave();
                throw new Lost(gone);
            }
        }
    }
}
