package dev.tendero.runtime.conversation;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Rows that are to be committed together, and who waits for that. */
final class Write {

    /** @param at when the conversation began */
    record NewSession(String id, int shopId, Instant at) {}

    /** @param stored the turn's JSON */
    record NewTurn(TurnRecord turn, int shopId, String stored) {}

    private final @Nullable NewSession session;
    private final @Nullable NewTurn turn;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    Write(@Nullable NewSession session, @Nullable NewTurn turn) {
        this.session = session;
        this.turn = turn;
    }

    @Nullable
    NewSession session() {
        return session;
    }

    @Nullable
    NewTurn turn() {
        return turn;
    }

    CompletableFuture<Void> outcome() {
        return outcome;
    }

    /** Takes the write up, or gives it up, whichever is asked first: a write given up is never carried out. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }
}
