package dev.tendero.web.devset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import dev.tendero.web.devset.DevSet.Dialogue;
import dev.tendero.web.devset.DevSet.Said;
import dev.tendero.web.devset.DevSet.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well a server understands what nothing was learnt from. The floors lie a little below what was measured, so that
 * the build fails when understanding gets worse.
 */
class DevSetTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        config = DevSet.shops();
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    @Test
    void sentencesGoToTheirIntents() {
        Tally tally = new Tally();
        for (Sentence sentence : DevSet.sentences()) {
            JsonNode answer = say(sentence.shop(), "", sentence.text());
            String intent = answer.path("intent").asText();
            tally.add(
                    sentence.group() + " " + sentence.shop(),
                    sentence.intents().contains(intent),
                    sentence.text() + " → " + intent + " " + answer.path("confidence"));
        }
        System.out.println(tally);
        assertThat(tally.share("clean")).isGreaterThan(0.83);
        assertThat(tally.share("messy")).isGreaterThan(0.92);
        assertThat(tally.share("outside")).isGreaterThan(0.7);
    }

    @Test
    void dialoguesGoOn() {
        Tally tally = new Tally();
        for (Dialogue dialogue : DevSet.dialogues("dialogues.txt")) {
            String session = "";
            for (Said said : dialogue.turns()) {
                JsonNode answer = say(dialogue.shop(), session, said.text());
                session = answer.path("session_id").asText();
                tally.add(
                        "turns " + dialogue.shop(),
                        Expectations.areMet(said, answer),
                        said.text() + " " + said.expected() + " → " + Expectations.got(answer));
            }
        }
        System.out.println(tally);
        assertThat(tally.share("turns")).isGreaterThan(0.9);
    }

    @Test
    void whatIsPromisedIsFollowedTurnByTurn() {
        for (Dialogue dialogue : DevSet.dialogues("promised.txt")) {
            String session = "";
            for (Said said : dialogue.turns()) {
                JsonNode answer = say(dialogue.shop(), session, said.text());
                session = answer.path("session_id").asText();
                assertThat(Expectations.areMet(said, answer))
                        .as("%s → %s, got %s", said.text(), said.expected(), Expectations.got(answer))
                        .isTrue();
            }
        }
    }

    @Test
    void aNextPageRepeatsNothingUntilAllIsShown() {
        JsonNode answer = say("demo", "", "relojes");
        String session = answer.path("session_id").asText();
        List<String> seen = new ArrayList<>();
        while (!answer.path("products").isEmpty()) {
            seen.addAll(ids(answer));
            answer = say("demo", session, "más");
        }
        assertThat(seen).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(answer.path("reply").asText()).contains("todo lo que tengo");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("products").findValuesAsText("id");
    }

    private static JsonNode say(String shop, String session, String text) {
        ObjectNode message = JSON.createObjectNode().put("message", text).put("shop", shop);
        if (!session.isEmpty()) {
            message.put("session_id", session);
        }
        return server.caller().post("/chat", message.toString()).ok();
    }
}
