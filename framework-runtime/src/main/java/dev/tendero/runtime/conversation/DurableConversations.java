package dev.tendero.runtime.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in MariaDB. What is remembered here between turns only spares a look-up: the primary key (session, seq)
 * decides, so that any node can answer any turn.
 */
public final class DurableConversations implements Conversations {

    private final SessionStore store;
    private final Sessions sessions;
    private final GroupCommit commits;
    private final Recorder recorder;
    private final Feedback feedback;
    private final Erasure erasure;
    private final ErasureWatch erasures;
    private final Clock clock;
    private final OpenConversation.Keeping keeping;
    private final SessionLocks locks = new SessionLocks();

    /**
     * @param patience how long a turn waits for its commit; 3 s suit a shop
     * @param lifetime how long after its last turn a conversation can be gone on with
     */
    public record Times(Duration patience, Duration lifetime) {}

    /**
     * @param writer for the record
     * @param reader for looking conversations up; must see what {@code writer} committed
     */
    public DurableConversations(DataSource writer, DataSource reader, Times times, Clock clock) {
        this.store = new SessionStore(reader);
        this.sessions = new Sessions(store, times.lifetime(), clock);
        this.commits = new GroupCommit(writer, times.patience(), GroupCommit.CAPACITY);
        this.recorder = new Recorder(store, commits, clock);
        this.feedback = new Feedback(writer, reader, clock);
        this.erasure = new Erasure(writer, reader);
        this.erasures = new ErasureWatch(erasure);
        this.clock = clock;
        this.keeping = new OpenConversation.Keeping(sessions, store, recorder, new Claims(writer, reader));
        erasures.add(sessions::forget);
        erasures.start();
    }

    @Override
    public String create(String shop) {
        String id = SessionIds.next();
        recorder.begin(id, shop);
        sessions.put(id, SessionState.begun(shop, clock.instant()));
        return id;
    }

    @Override
    public <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work) {
        if (sessionId == null) {
            return work.apply(OpenConversation.begin(SessionState.begun(shop, clock.instant()), keeping));
        }
        return locks.alone(sessionId, () -> {
            try (OpenConversation open = OpenConversation.resume(sessionId, keeping)) {
                return work.apply(open);
            }
        });
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        return sessions.find(sessionId).map(SessionState::shop);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        sessions.get(sessionId);
        List<PastTurn> turns = store.after(sessionId, seq, limit);
        if (turns.isEmpty()) {
            requireStored(sessionId);
        }
        return turns;
    }

    @Override
    public long lastSeq(String sessionId) {
        sessions.get(sessionId);
        long last = store.lastSeq(sessionId);
        if (last == 0) {
            requireStored(sessionId);
        }
        return last;
    }

    /** What is remembered here may have been erased by another node just now. */
    private void requireStored(String sessionId) {
        if (!store.exists(sessionId)) {
            sessions.forget(sessionId);
            throw Sessions.unknown();
        }
    }

    @Override
    public boolean rate(String sessionId, long seq, Thumb thumb) {
        return feedback.rate(sessionId, seq, thumb);
    }

    @Override
    public List<Opinion> opinions(String sessionId) {
        sessions.get(sessionId);
        return feedback.of(sessionId);
    }

    @Override
    public void erase(String sessionId) {
        boolean isErased = SessionIds.isWellFormed(sessionId)
                && locks.alone(sessionId, () -> {
                    boolean erased = erasure.erase(sessionId);
                    sessions.forget(sessionId);
                    return erased;
                });
        if (!isErased) {
            throw Sessions.unknown();
        }
        erasures.tell(sessionId);
    }

    @Override
    public Optional<String> trouble() {
        return commits.trouble();
    }

    @Override
    public void onErased(Consumer<String> listener) {
        erasures.add(listener);
    }

    @Override
    public void close() {
        erasures.close();
        commits.close();
    }
}
