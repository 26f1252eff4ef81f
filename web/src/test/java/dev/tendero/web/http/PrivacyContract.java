package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.socket.RawSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer takes their conversation along, or away; nobody else's. */
abstract class PrivacyContract {

    abstract Fixture fixture();

    Caller caller() {
        return new Caller(fixture());
    }

    String talk(String... messages) {
        String session =
                caller().post("/sessions", "{}").json().path("session_id").asText();
        for (String message : messages) {
            caller().post("/chat", "{\"message\": \"" + message + "\", \"session_id\": \"" + session + "\"}")
                    .ok();
        }
        return session;
    }

    private Answer erase(String session) {
        return caller().call(caller().request("/sessions/" + session).DELETE().build(), "");
    }

    @Test
    void theExportIsAllThatTheHistorySays() {
        String session = talk("hola", fixture().question(), "gracias");

        Answer export = caller().get("/sessions/" + session + "/export");

        JsonNode whole = export.ok();
        assertThat(whole.path("session_id").asText()).isEqualTo(session);
        assertThat(whole.path("shop").asText()).isEqualTo(fixture().shop());
        assertThat(whole.path("items"))
                .hasSize(3)
                .isEqualTo(
                        caller().get("/sessions/" + session + "/messages").ok().path("items"));
        assertThat(whole.path("opinions")).isEmpty();
        assertThat(export.header("Content-Disposition")).contains("attachment; filename=\"conversation.json\"");
        assertThat(export.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsErasedIsUnknownFromThenOn() {
        String session = talk("hola");
        String others = talk("hola");

        assertThat(erase(session).status()).isEqualTo(204);

        erase(session).problem(404, "unknown_session");
        caller().get("/sessions/" + session + "/messages").problem(404, "unknown_session");
        caller().get("/sessions/" + session + "/export").problem(404, "unknown_session");
        caller().post("/chat", "{\"message\": \"hola\", \"session_id\": \"" + session + "\"}")
                .problem(404, "unknown_session");
        assertThat(caller().get("/sessions/" + others + "/messages").ok().path("items"))
                .hasSize(1);
    }

    @Test
    void openSocketsOfItAreClosed() {
        String session = talk("hola");
        try (RawSocket one = RawSocket.open(fixture().base(), "/ws/" + session);
                RawSocket two = RawSocket.open(fixture().base(), "/ws/" + session);
                RawSocket other = RawSocket.open(fixture().base(), "/ws/new")) {
            List<RawSocket> all = new ArrayList<>(List.of(one, two, other));
            all.forEach(socket -> socket.event("welcome"));

            erase(session);

            assertThat(one.closed()).isEqualTo(4404);
            assertThat(two.closed()).isEqualTo(4404);
            other.say("m-1", "hola");
            other.until("reply");
        }
        try (RawSocket again = RawSocket.open(fixture().base(), "/ws/" + session)) {
            assertThat(again.closed()).isEqualTo(4404);
        }
    }

    /** An id that is nearly right, cut, in another case or a pattern opens, continues and erases nothing. */
    @Test
    void anothersConversationCannotBeReached() {
        String session = talk("hola, soy yo");
        char last = session.charAt(session.length() - 1);
        List<String> guesses = List.of(
                session.substring(0, session.length() - 1) + (last == 'a' ? 'b' : 'a'),
                session.substring(0, session.length() - 1),
                session + "-",
                session.substring(0, 5),
                "%25",
                session.substring(0, 6) + "%25",
                "_".repeat(session.length()),
                "null",
                session + "%00");
        caller().send(caller().request("/sessions/..%2F" + session + "/export").build())
                .problem(404, "unknown_session");
        for (String guess : guesses) {
            caller().get("/sessions/" + guess + "/messages").problem(404, "unknown_session");
            caller().get("/sessions/" + guess + "/export").problem(404, "unknown_session");
            erase(guess).problem(404, "unknown_session");
            caller().post("/chat", "{\"message\": \"hola\", \"session_id\": \"" + guess + "\"}")
                    .problem(404, "unknown_session");
        }
        assertThat(caller().get("/sessions/" + session + "/messages").ok().path("items"))
                .hasSize(1);
    }
}
