package dev.tendero.runtime.conversation;

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
public final class DurableConversations implements Conversations {

    private final SessionStore store;
    private final Sessions sessions;
    private final GroupCommit commits;
    private final Recorder recorder;
    private final Feedback feedback;
    private final SessionLocks locks = new SessionLocks();

    /**
     * @param writer for the record
     * @param reader for looking conversations up; must see what {@code writer} committed
     * @param patience how long a turn waits for its commit; 3 s suit a shop
     */
    public DurableConversations(DataSource writer, DataSource reader, Duration patience, Clock clock) {
        this.store = new SessionStore(reader);
        this.sessions = new Sessions(store);
        this.commits = new GroupCommit(writer, patience, GroupCommit.CAPACITY);
        this.recorder = new Recorder(store, commits, clock);
        this.feedback = new Feedback(writer, clock);
    }

    @Override
    public String create(String shop) {
        String id = SessionIds.next();
        recorder.begin(id, shop);
        sessions.put(id, SessionState.begun(shop));
        return id;
    }

    @Override
    public <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work) {
        if (sessionId == null) {
            return work.apply(OpenConversation.begin(shop, sessions, store, recorder));
        }
        return locks.alone(sessionId, () -> work.apply(OpenConversation.resume(sessionId, sessions, store, recorder)));
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        return sessions.find(sessionId).map(SessionState::shop);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        sessions.get(sessionId);
        return store.after(sessionId, seq, limit);
    }

    @Override
    public long lastSeq(String sessionId) {
        sessions.get(sessionId);
        return store.lastSeq(sessionId);
    }

    @Override
    public boolean rate(String sessionId, long seq, Thumb thumb) {
        return feedback.rate(sessionId, seq, thumb);
    }

    @Override
    public void close() {
        commits.close();
    }
}
