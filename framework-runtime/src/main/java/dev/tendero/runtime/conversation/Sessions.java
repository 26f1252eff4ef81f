package dev.tendero.runtime.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.time.Duration;
import java.util.Optional;

/** The states of the conversations that are alive, remembered within a bound of memory; the database has the rest. */
final class Sessions {

    private static final long REMEMBERED_KB = 64L * 1024;

    private final SessionStore store;
    private final Cache<String, SessionState> states = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_KB)
            .weigher((String id, SessionState state) -> state.weight())
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    Sessions(SessionStore store) {
        this.store = store;
    }

    /** @throws TenderoException {@code unknown_session} or {@code database_unavailable} */
    SessionState get(String id) {
        return find(id).orElseThrow(Sessions::unknown);
    }

    /** What is not there is not remembered, so that guesses fill no memory. */
    Optional<SessionState> find(String id) {
        SessionState known = states.getIfPresent(id);
        if (known != null || !SessionIds.isWellFormed(id)) {
            return Optional.ofNullable(known);
        }
        Optional<SessionState> stored = store.state(id);
        // Whoever answers in the conversation meanwhile may be ahead of what was read here.
        return stored.map(read ->
                states.asMap().merge(id, read, (mine, other) -> mine.lastSeq() > other.lastSeq() ? mine : other));
    }

    void put(String id, SessionState state) {
        states.put(id, state);
    }

    /** The database knows better. */
    void forget(String id) {
        states.invalidate(id);
    }

    static TenderoException unknown() {
        return new TenderoException(
                ErrorCode.UNKNOWN_SESSION, "there is no such session; begin one with POST /sessions");
    }
}
