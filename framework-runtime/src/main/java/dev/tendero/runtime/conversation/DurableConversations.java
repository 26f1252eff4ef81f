package dev.tendero.runtime.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in MariaDB. What is remembered here between turns only spares a look-up: the primary key (session, seq)
 * decides, so that any node can answer any turn.
 */
public final class DurableConversations implements Conversations, AutoCloseable {

    private static final int REMEMBERED = 5_000;

    private final SessionStore store;
    private final GroupCommit commits;
    private final Clock clock;
    private final SessionLocks locks = new SessionLocks();
    private final Cache<String, SessionState> states =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * @param writer for the record
     * @param reader for looking conversations up; must see what {@code writer} committed
     * @param patience how long a turn waits for its commit
     */
    public DurableConversations(DataSource writer, DataSource reader, Duration patience, Clock clock) {
        this.store = new SessionStore(reader);
        this.commits = new GroupCommit(writer, patience);
        this.clock = clock;
    }

    @Override
    public String create(String shop) {
        String id = SessionIds.next();
        try {
            commits.commit(new Write(newSession(id, shop), null));
        } catch (SQLException e) {
            throw SqlFailure.of("recording a new conversation", e);
        }
        states.put(id, SessionState.begun(shop));
        return id;
    }

    @Override
    public <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work) {
        if (sessionId == null) {
            return work.apply(new Open(SessionIds.next(), SessionState.begun(shop), true));
        }
        return locks.alone(sessionId, () -> work.apply(new Open(sessionId, state(sessionId), false)));
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        return find(sessionId).map(SessionState::shop);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        state(sessionId);
        return store.after(sessionId, seq, limit);
    }

    /** Records what waits, then takes no more. */
    @Override
    public void close() {
        commits.close();
    }

    private SessionState state(String sessionId) {
        return find(sessionId)
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.UNKNOWN_SESSION, "there is no such session; begin one with POST /sessions"));
    }

    private Optional<SessionState> find(String sessionId) {
        SessionState known = states.getIfPresent(sessionId);
        if (known != null || !SessionIds.isWellFormed(sessionId)) {
            return Optional.ofNullable(known);
        }
        Optional<SessionState> stored = store.state(sessionId);
        stored.ifPresent(state -> states.put(sessionId, state));
        return stored;
    }

    private Write.NewSession newSession(String id, String shop) {
        return new Write.NewSession(id, store.shopId(shop), clock.instant());
    }

    /** A conversation in the hands of the thread that answers in it. */
    private final class Open implements Conversation {

        private final String id;
        private final boolean isNew;
        private SessionState state;

        private Open(String id, SessionState state, boolean isNew) {
            this.id = id;
            this.state = state;
            this.isNew = isNew;
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
            String stored = RecordCodec.write(state.stored(turn));
            Write.NewSession session = isNew ? newSession(id, state.shop()) : null;
            try {
                commits.commit(new Write(session, new Write.NewTurn(turn, store.shopId(state.shop()), stored)));
            } catch (SQLException refused) {
                return recordedByAnother(turn, refused);
            } catch (TenderoException unknown) {
                states.invalidate(id);
                throw unknown;
            }
            state = state.after(turn);
            states.put(id, state);
            return state.latest().getLast();
        }

        private PastTurn recordedByAnother(TurnRecord turn, SQLException refused) {
            states.invalidate(id);
            if (!SqlFailure.isDuplicate(refused)) {
                throw SqlFailure.of("recording a turn", refused);
            }
            return store.turn(id, turn.reply().messageId())
                    .orElseThrow(() -> new StaleConversationException(
                            "turn " + turn.reply().seq() + " was recorded by another node first"));
        }
    }
}
