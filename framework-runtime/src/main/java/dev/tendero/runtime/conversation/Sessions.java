package dev.tendero.runtime.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The states of the conversations that are alive, remembered within a bound of memory; the database has the rest. */
final class Sessions {

    private static final long REMEMBERED_KB = 64L * 1024;

    private final SessionStore store;
    private final Duration lifetime;
    private final Clock clock;
    private final Cache<String, SessionState> states = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_KB)
            .weigher((String id, SessionState state) -> state.weight())
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    /** @param lifetime how long after its last turn a conversation is still one */
    Sessions(SessionStore store, Duration lifetime, Clock clock) {
        this.store = store;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** @throws TenderoException {@code unknown_session} or {@code database_unavailable} */
    SessionState get(String id) {
        return find(id).orElseThrow(Sessions::unknown);
    }

    /** One that has expired is not there, whoever asks. */
    Optional<SessionState> find(String id) {
        return known(id).filter(this::isAlive);
    }

    private boolean isAlive(SessionState state) {
        return state.lastAt().plus(lifetime).isAfter(clock.instant());
    }

    /** What is not there is not remembered, so that guesses fill no memory. */
    private Optional<SessionState> known(String id) {
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
