package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.socket.RawSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing is done twice. */
class SocketResumeTest extends SocketTalk {

    @Test
    void theSameMessageTwiceIsAnsweredTwiceAndStoredOnce() {
        try (RawSocket socket = open("new")) {
            String session = socket.event("welcome").path("session_id").asText();
            socket.say("m", "linterna");
            JsonNode first = socket.until("reply").getLast();
            socket.say("m", "linterna");
            List<JsonNode> again = socket.until("reply");
            assertThat(again.getLast()).isEqualTo(first);
            assertThat(types(again)).endsWith("ack", "reply");
            assertThat(server.conversations.lastSeq(session)).isEqualTo(1);
        }
    }

    @Test
    void messagesAreAnsweredInTheirOrder() {
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            for (int i = 1; i <= 20; i++) {
                socket.say("m-" + i, "linterna " + i);
            }
            for (int i = 1; i <= 20; i++) {
                JsonNode reply = socket.until("reply").getLast();
                assertThat(reply.path("message_id").asText()).isEqualTo("m-" + i);
                assertThat(reply.path("seq").asLong()).isEqualTo(i);
            }
        }
    }

    @Test
    void whatWasMissedComesOnceAfterResume() {
        String session = begin();
        for (int i = 1; i <= 50; i++) {
            chat(session, "linterna " + i);
        }
        try (RawSocket socket = open(session)) {
            assertThat(socket.event("welcome").path("last_seq").asLong()).isEqualTo(50);
            socket.send("{\"type\":\"resume\",\"after\":3}");
            for (int i = 4; i <= 50; i++) {
                JsonNode turn = socket.event("reply");
                assertThat(turn.path("seq").asLong()).isEqualTo(i);
                assertThat(turn.path("message").asText()).isEqualTo("linterna " + i);
                assertThat(turn.path("at").asText()).endsWith("Z");
            }
            socket.say("next", "linterna");
            assertThat(types(socket.until("reply"))).containsExactly("typing", "delta", "ack", "reply");
        }
    }

    @Test
    void resumingFromTheEndBringsNothing() {
        String session = begin();
        chat(session, "linterna");
        try (RawSocket socket = open(session)) {
            socket.event("welcome");
            socket.send("{\"type\":\"resume\",\"after\":1}");
            socket.send("{\"type\":\"resume\",\"after\":99}");
            socket.say("next", "linterna");
            assertThat(types(socket.until("reply"))).containsExactly("typing", "delta", "ack", "reply");
        }
    }

    @Test
    void whatCameBeforeResumeIsNotSentAgain() {
        String session = begin();
        chat(session, "linterna 1");
        chat(session, "linterna 2");
        try (RawSocket socket = open(session)) {
            socket.event("welcome");
            chat(session, "linterna 3");
            assertThat(socket.event("reply").path("seq").asLong()).isEqualTo(3);
            socket.send("{\"type\":\"resume\",\"after\":1}");
            assertThat(socket.event("reply").path("seq").asLong()).isEqualTo(2);
            socket.send("{\"type\":\"resume\",\"after\":0}");
            assertThat(socket.event("reply").path("seq").asLong()).isEqualTo(1);
            socket.say("next", "linterna");
            assertThat(types(socket.until("reply"))).containsExactly("typing", "delta", "ack", "reply");
        }
    }

    @Test
    void anAnswerCutOffIsDeliveredWholeAfterReconnecting() {
        String session = begin();
        CountDownLatch go = new CountDownLatch(1);
        server.engine.wording = (text, sink) -> {
            sink.text("Tengo ");
            await(go);
            sink.text("esto.");
        };
        RawSocket broken = open(session);
        broken.event("welcome");
        broken.say("m", "linterna");
        broken.until("delta");
        broken.vanish(true);
        try (RawSocket socket = open(session)) {
            assertThat(socket.event("welcome").path("last_seq").asLong()).isZero();
            socket.send("{\"type\":\"resume\",\"after\":0}");
            go.countDown();
            JsonNode turn = socket.event("reply");
            assertThat(turn.path("message_id").asText()).isEqualTo("m");
            assertThat(turn.path("message").asText()).isEqualTo("linterna");
            wordAsUsual();
            socket.say("m2", "linterna");
            assertThat(types(socket.until("reply"))).containsExactly("typing", "delta", "ack", "reply");
        }
    }

    @Test
    void allTabsSeeTheConversation() {
        String session = begin();
        try (RawSocket mine = open(session);
                RawSocket other = open(session)) {
            mine.event("welcome");
            other.event("welcome");
            mine.say("a", "linterna");
            mine.until("reply");
            JsonNode seen = other.event("reply");
            assertThat(seen.path("message").asText()).isEqualTo("linterna");
            assertThat(seen.path("at").asText()).isNotEmpty();
            chat(session, "linterna y pilas");
            for (RawSocket tab : List.of(mine, other)) {
                JsonNode turn = tab.event("reply");
                assertThat(turn.path("seq").asLong()).isEqualTo(2);
                assertThat(turn.path("message").asText()).isEqualTo("linterna y pilas");
            }
        }
    }

    @Test
    void twoTabsThatTalkAtOnceSeeEveryTurnOnceInOrder() {
        String session = begin();
        try (RawSocket one = open(session);
                RawSocket two = open(session)) {
            one.event("welcome");
            two.event("welcome");
            for (int i = 0; i < 20; i++) {
                one.say("one-" + i, "linterna");
                two.say("two-" + i, "linterna");
            }
            for (RawSocket tab : List.of(one, two)) {
                for (long seq = 1; seq <= 40; seq++) {
                    assertThat(tab.until("reply").getLast().path("seq").asLong())
                            .isEqualTo(seq);
                }
            }
        }
    }
}
