package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tendero.runtime.conversation.PastTurn;
import java.util.List;

/** @param items oldest first */
public record History(String sessionId, List<Item> items) implements WireRecord {

    public static History of(String sessionId, List<PastTurn> turns) {
        return new History(sessionId, turns.stream().map(Item::of).toList());
    }

    /**
     * A turn: the reply's fields and what was asked.
     *
     * @param at ISO 8601, UTC
     * @param message what the customer wrote
     */
    public record Item(
            String at, String message, @JsonUnwrapped ReplyBody turn) {

        static Item of(PastTurn turn) {
            return new Item(turn.at().toString(), turn.message(), ReplyBody.of(turn.reply()));
        }
    }
}
