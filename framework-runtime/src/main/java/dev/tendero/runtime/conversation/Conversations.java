package dev.tendero.runtime.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conversations of all shops. Safe for many threads; within one conversation, one at a time. */
public interface Conversations extends AutoCloseable {

    /**
     * Makes a conversation and blocks until it is durable.
     *
     * @param shop id of a shop that is served
     * @return its id: 27 unguessable characters
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}
     */
    String create(String shop);

    /**
     * Runs {@code work} with the conversation, alone.
     *
     * @param sessionId null for a new conversation, which is recorded together with its first turn
     * @param shop id of the shop of a new conversation
     * @throws dev.tendero.api.TenderoException {@code unknown_session} or {@code database_unavailable}
     */
    <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work);

    /** The shop of a conversation; empty when there is no such conversation. */
    Optional<String> shopOf(String sessionId);

    /**
     * The turns after {@code seq}, oldest first, at most {@code limit}.
     *
     * @throws dev.tendero.api.TenderoException {@code unknown_session} or {@code database_unavailable}
     */
    List<PastTurn> after(String sessionId, long seq, int limit);

    /**
     * The number of the last turn that is recorded, by whichever node; 0 before the first. Does not wait for a turn
     * that is being answered.
     *
     * @throws dev.tendero.api.TenderoException {@code unknown_session} or {@code database_unavailable}
     */
    long lastSeq(String sessionId);

    /**
     * Records what the customer thought of a reply, in place of what was thought before; blocks until it is durable.
     *
     * @return false when the conversation has no such turn
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}
     */
    boolean rate(String sessionId, long seq, Thumb thumb);

    /**
     * What the customer thought of the replies, by {@code seq}.
     *
     * @throws dev.tendero.api.TenderoException {@code unknown_session} or {@code database_unavailable}
     */
    List<Opinion> opinions(String sessionId);

    /**
     * Removes a conversation with all that was said in it, also one that has expired; blocks until that is durable. A
     * turn that is being answered is waited for; on other nodes it is not recorded any more.
     *
     * @throws dev.tendero.api.TenderoException {@code unknown_session} or {@code database_unavailable}
     */
    void erase(String sessionId);

    /** Why the last turns could not be recorded; empty while they can. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Has the listener told of each conversation that was erased, by any node, within 2 s; perhaps more than once. */
    void onErased(Consumer<String> listener);

    /** Records what waits, then takes no more. */
    @Override
    default void close() {}
}
