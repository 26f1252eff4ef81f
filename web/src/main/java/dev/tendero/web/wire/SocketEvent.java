package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tendero.api.Reply;
import dev.tendero.runtime.conversation.PastTurn;
import org.jspecify.annotations.Nullable;

/** What a socket's client is told; the field {@code type} comes first. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "welcome", value = SocketEvent.Welcome.class),
    @JsonSubTypes.Type(name = "ack", value = SocketEvent.Ack.class),
    @JsonSubTypes.Type(name = "typing", value = SocketEvent.Typing.class),
    @JsonSubTypes.Type(name = "delta", value = SocketEvent.Delta.class),
    @JsonSubTypes.Type(name = "restart", value = SocketEvent.Restart.class),
    @JsonSubTypes.Type(name = "reply", value = SocketEvent.Replied.class),
    @JsonSubTypes.Type(name = "error", value = SocketEvent.Refused.class)
})
public sealed interface SocketEvent extends WireRecord {

    /**
     * The first frame.
     *
     * @param session the same as {@code sessionId}
     * @param lastSeq the number of the last turn; 0 before the first
     */
    record Welcome(String session, String sessionId, long lastSeq) implements SocketEvent {}

    /**
     * A message is answered and its turn is durable.
     *
     * @param id the message's
     */
    record Ack(String id, long seq) implements SocketEvent {}

    /** An answer is being worded. */
    record Typing() implements SocketEvent {}

    /** A piece of the answer. */
    record Delta(String text) implements SocketEvent {}

    /** Forget the pieces of this answer. */
    record Restart() implements SocketEvent {}

    /**
     * A whole answer.
     *
     * @param message what the customer wrote, and {@code at} when it was answered (ISO 8601, UTC): in turns that this
     *     client missed or that another one caused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replied(
            @Nullable String at,
            @Nullable String message,
            @JsonUnwrapped ReplyBody reply) implements SocketEvent {

        public static Replied of(Reply reply) {
            return new Replied(null, null, ReplyBody.of(reply));
        }

        public static Replied of(PastTurn turn) {
            return new Replied(turn.at().toString(), turn.message(), ReplyBody.of(turn.reply()));
        }
    }

    /**
     * Something was not done.
     *
     * @param code as in problems
     * @param id the message's, when it is about one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            String code,
            @JsonProperty("message") String detail,
            @Nullable String id) implements SocketEvent {}
}
