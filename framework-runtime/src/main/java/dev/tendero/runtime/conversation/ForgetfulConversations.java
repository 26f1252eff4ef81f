package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that nobody records: for a shop's tests, and for measuring all but the record. Each lives as long as
 * this object, with its last turns. Safe for many threads.
 */
public final class ForgetfulConversations implements Conversations {

    private final Map<String, SessionState> states = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final SessionLocks locks = new SessionLocks();

    @Override
    public String create(String shop) {
        String id = SessionIds.next();
        states.put(id, SessionState.begun(shop, Instant.now()));
        return id;
    }

    @Override
    public <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work) {
        String id = sessionId == null ? create(shop) : sessionId;
        return locks.alone(id, () -> work.apply(new Held(id, state(id))));
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        return Optional.ofNullable(states.get(sessionId)).map(SessionState::shop);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        return state(sessionId).latest().stream()
                .filter(turn -> turn.reply().seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public long lastSeq(String sessionId) {
        return state(sessionId).lastSeq();
    }

    /** Opinions are forgotten at once. */
    @Override
    public boolean rate(String sessionId, long seq, Thumb thumb) {
        return seq >= 1 && seq <= state(sessionId).lastSeq();
    }

    @Override
    public List<Opinion> opinions(String sessionId) {
        state(sessionId);
        return List.of();
    }

    @Override
    public void erase(String sessionId) {
        state(sessionId);
        states.remove(sessionId);
        listeners.forEach(listener -> listener.accept(sessionId));
    }

    @Override
    public void onErased(Consumer<String> listener) {
        listeners.add(listener);
    }

    private SessionState state(String id) {
        return Optional.ofNullable(states.get(id))
                .orElseThrow(() -> new TenderoException(ErrorCode.UNKNOWN_SESSION, "there is no such session"));
    }

    private final class Held implements Conversation {

        private final String id;
        private final SessionState state;

        private Held(String id, SessionState state) {
            this.id = id;
            this.state = state;
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
            return state.kept(messageId);
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
            return state.latest()
                    .subList(
                            Math.max(0, state.latest().size() - count),
                            state.latest().size());
        }

        @Override
        public PastTurn append(TurnRecord turn) {
            SessionState after = state.after(turn);
            states.put(id, after);
            return after.latest().getLast();
        }
    }
}
