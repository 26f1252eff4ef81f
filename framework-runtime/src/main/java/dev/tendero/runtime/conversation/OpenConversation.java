package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation in the hands of the thread that answers in it. */
final class OpenConversation implements Conversation, AutoCloseable {

    private final String id;
    private final Keeping keeping;
    private SessionState state;
    private boolean isNew;
    private Claims.@Nullable Claim claim;

    /** What keeps conversations: in memory, in the database, and among the nodes. */
    record Keeping(Sessions sessions, SessionStore store, Recorder recorder, Claims claims) {}

    private OpenConversation(String id, SessionState state, Keeping keeping) {
        this.id = id;
        this.keeping = keeping;
        this.state = state;
    }

    static OpenConversation begin(SessionState first, Keeping keeping) {
        OpenConversation begun = new OpenConversation(SessionIds.next(), first, keeping);
        begun.isNew = true;
        return begun;
    }

    static OpenConversation resume(String id, Keeping keeping) {
        return new OpenConversation(id, keeping.sessions().get(id), keeping);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String shop() {
        return state.shop();
    }

    @Override
    public long lastSeq() {
        return state.lastSeq();
    }

    @Override
    public Optional<PastTurn> answered(String messageId) {
        Optional<PastTurn> kept = state.kept(messageId);
        return kept.isPresent() || state.keepsAll() ? kept : keeping.store().turn(id, messageId);
    }

    @Override
    public List<Entity> context() {
        return state.context();
    }

    @Override
    public List<Product> shown() {
        return state.shown();
    }

    @Override
    public Optional<String> topic() {
        return Optional.ofNullable(state.topic());
    }

    @Override
    public List<PastTurn> latest(int count) {
        List<PastTurn> latest = state.latest();
        return latest.subList(Math.max(0, latest.size() - count), latest.size());
    }

    /** Nobody else knows of a new conversation. */
    @Override
    public void claim(Duration atMost) {
        if (isNew || claim != null) {
            return;
        }
        try {
            claim = keeping.claims().take(id, atMost);
        } catch (StaleConversationException stale) {
            keeping.sessions().forget(id);
            throw stale;
        }
    }

    @Override
    public void close() {
        if (claim != null) {
            claim.close();
        }
    }

    @Override
    public PastTurn append(TurnRecord turn) {
        PastTurn before;
        try {
            before = keeping.recorder().append(turn, state, isNew);
        } catch (TenderoException | StaleConversationException e) {
            keeping.sessions().forget(id);
            throw e;
        }
        if (before != null) {
            keeping.sessions().forget(id);
            return before;
        }
        isNew = false;
        state = state.after(turn);
        keeping.sessions().put(id, state);
        return state.latest().getLast();
    }
}
