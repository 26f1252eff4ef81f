package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import org.junit.jupiter.api.Test;

class RemovedIntentTest {

    private final ForgetfulConversations conversations = new ForgetfulConversations();

    @Test
    void aFragmentGoesOnWithTheTopic() {
        ChatEngine shop = new Counter()
                .with(handler("envios"), "Enviamos.", "marca")
                .with(handler("fallback"), "¿Cómo?")
                .over(conversations);
        Reply first = shop.reply(Message.of("envios"), ReplySink.NONE);

        assertThat(shop.reply(goOn(first), ReplySink.NONE).intent()).isEqualTo("envios");
    }

    @Test
    void aTopicThatTheShopNoLongerHasIsNoTopic() {
        Reply first = new Counter()
                .with(handler("envios"), "Enviamos.", "marca")
                .over(conversations)
                .reply(Message.of("envios"), ReplySink.NONE);
        ChatEngine without = new Counter().with(handler("fallback"), "¿Cómo?").over(conversations);

        Reply reply = without.reply(goOn(first), ReplySink.NONE);

        assertThat(reply.intent()).isEqualTo("fallback");
        assertThat(reply.seq()).isEqualTo(2);
    }

    private static Message goOn(Reply first) {
        return new Message("de " + Counter.BRAND, null, first.sessionId(), null);
    }

    private static IntentHandler handler(String name) {
        return new IntentHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Answer answer(Turn turn) {
                return Answer.of(Answer.FOUND);
            }
        };
    }
}
