package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Answer;
import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.conversation.StaleConversationException;
import dev.tendero.runtime.conversation.TurnRecord;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StreamedReplyTest {

    private final StringBuilder shown = new StringBuilder();
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void whatIsAnsweredAgainIsStreamedAnew() {
        AtomicInteger appended = new AtomicInteger();

        Reply reply = reply(turn -> {
            if (appended.incrementAndGet() < 3) {
                throw new StaleConversationException("another node was first");
            }
            return turn;
        });

        assertThat(reply.reply()).isEqualTo("Respuesta 3");
        assertThat(shown).hasToString(reply.reply());
        assertThat(restarts).hasValue(2);
    }

    @Test
    void anotherNodesReplyReplacesWhatWasStreamed() {
        Reply reply = reply(turn -> withReply(turn, "Lo dicho"));

        assertThat(reply.reply()).isEqualTo("Lo dicho");
        assertThat(shown).hasToString("Lo dicho");
    }

    @Test
    void whatIsRecordedAsItWasStreamedIsNotStreamedAgain() {
        reply(UnaryOperator.identity());

        assertThat(shown).hasToString("Respuesta 1");
        assertThat(restarts).hasValue(0);
    }

    @Test
    void whoIsAlwaysTooLateIsToldSo() {
        assertThatThrownBy(() -> reply(turn -> {
                    throw new StaleConversationException("another node was first");
                }))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("send the message again");
    }

    private Reply reply(UnaryOperator<TurnRecord> other) {
        IntentHandler counting = new IntentHandler() {
            @Override
            public String name() {
                return "cuenta";
            }

            @Override
            public Answer answer(Turn turn) {
                return Answer.of(Answer.FOUND).with("n", answers.incrementAndGet());
            }
        };
        return new Counter()
                .with(counting, "Respuesta {{n}}")
                .over(new ContestedConversations(other))
                .reply(Message.of("cuenta"), new ReplySink() {
                    @Override
                    public void text(String text) {
                        shown.append(text);
                    }

                    @Override
                    public void restart() {
                        shown.setLength(0);
                        restarts.incrementAndGet();
                    }
                });
    }

    private static TurnRecord withReply(TurnRecord turn, String text) {
        Reply mine = turn.reply();
        Reply theirs = new Reply(
                mine.sessionId(),
                mine.messageId(),
                mine.seq(),
                text,
                mine.intent(),
                mine.confidence(),
                mine.entities(),
                mine.products(),
                mine.suggestions(),
                mine.source(),
                mine.latencyMs());
        return new TurnRecord(
                turn.shop(),
                turn.at(),
                turn.message(),
                theirs,
                turn.ranked(),
                turn.context(),
                turn.topic(),
                turn.resultCount(),
                turn.understandingMicros(),
                turn.queryMicros(),
                turn.wordingMicros(),
                turn.modelOutcome());
    }
}
