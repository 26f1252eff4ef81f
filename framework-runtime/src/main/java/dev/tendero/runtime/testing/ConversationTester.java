package dev.tendero.runtime.testing;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.testing.ConversationTest.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds conversations with a shop and compares what comes with what was expected. For one thread. */
public final class ConversationTester {

    private final ChatEngine engine;
    private final String shop;
    private final Supplier<TurnReport> lastTurn;
    private final Function<Given, String> beginnings;

    /**
     * @param lastTurn the report of the latest turn of that engine
     * @param beginnings makes a conversation in which that was before, and gives its id
     */
    public ConversationTester(
            ChatEngine engine, String shop, Supplier<TurnReport> lastTurn, Function<Given, String> beginnings) {
        this.engine = engine;
        this.shop = shop;
        this.lastTurn = lastTurn;
        this.beginnings = beginnings;
    }

    /** What did not come as expected, in order; empty when all did. A turn that ends with an error ends the test. */
    public List<Miss> run(ConversationTest test) {
        List<Miss> misses = new ArrayList<>();
        String session;
        try {
            Given given = test.given();
            session = given == null ? null : beginnings.apply(given);
        } catch (TenderoException e) {
            misses.add(new Miss(test.turns().getFirst(), "given", "what is given", "error: " + e.getMessage(), null));
            return misses;
        }
        for (ConversationTest.Step step : test.turns()) {
            try {
                session = say(step, session, misses);
            } catch (TenderoException e) {
                misses.add(new Miss(step, "reply", "an answer", "error: " + e.getMessage(), null));
                break;
            }
        }
        return misses;
    }

    private String say(ConversationTest.Step step, @Nullable String session, List<Miss> misses) {
        Reply reply = engine.reply(new Message(step.say(), shop, session, null), ReplySink.NONE);
        misses.addAll(new ReplyCheck(step, reply, lastTurn.get()).misses());
        return reply.sessionId();
    }
}
