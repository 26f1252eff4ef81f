package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import java.util.List;
import java.util.Optional;

/** A conversation in the hands of the thread that answers in it. */
final class OpenConversation implements Conversation {

    private final String id;
    private final Sessions sessions;
    private final SessionStore store;
    private final Recorder recorder;
    private SessionState state;
    private boolean isNew;

    private OpenConversation(String id, SessionState state, Sessions sessions, SessionStore store, Recorder recorder) {
        this.id = id;
        this.state = state;
        this.sessions = sessions;
        this.store = store;
        this.recorder = recorder;
    }

    static OpenConversation begin(SessionState first, Sessions sessions, SessionStore store, Recorder recorder) {
        OpenConversation begun = new OpenConversation(SessionIds.next(), first, sessions, store, recorder);
        begun.isNew = true;
        return begun;
    }

    static OpenConversation resume(String id, Sessions sessions, SessionStore store, Recorder recorder) {
        return new OpenConversation(id, sessions.get(id), sessions, store, recorder);
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
        return kept.isPresent() || state.keepsAll() ? kept : store.turn(id, messageId);
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

    @Override
    public PastTurn append(TurnRecord turn) {
        PastTurn before;
        try {
            before = recorder.append(turn, state, isNew);
        } catch (TenderoException | StaleConversationException e) {
            sessions.forget(id);
            throw e;
        }
        if (before != null) {
            sessions.forget(id);
            return before;
        }
        isNew = false;
        state = state.after(turn);
        sessions.put(id, state);
        return state.latest().getLast();
    }
}
