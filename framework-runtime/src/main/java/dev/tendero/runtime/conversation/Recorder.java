package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Records conversations and turns, and tells what it means when the database refuses one. */
final class Recorder {

    private final SessionStore store;
    private final GroupCommit commits;
    private final Clock clock;

    Recorder(SessionStore store, GroupCommit commits, Clock clock) {
        this.store = store;
        this.commits = commits;
        this.clock = clock;
    }

    void begin(String id, String shop) {
        try {
            commits.commit(new Write(newSession(id, shop), null));
        } catch (SQLException refused) {
            throw notRecorded("a new conversation", refused);
        }
    }

    /**
     * @param before the conversation before that turn
     * @param withSession whether the conversation itself is to be recorded too
     * @return the turn that was recorded for the message before, by another node; null when this one is recorded now
     */
    @Nullable
    PastTurn append(TurnRecord turn, SessionState before, boolean withSession) {
        String id = turn.reply().sessionId();
        String stored = RecordCodec.write(StoredTurn.of(turn, before.shown()));
        Write.NewSession session = withSession ? newSession(id, before.shop()) : null;
        try {
            commits.commit(
                    new Write(session, new Write.NewTurn(turn, store.shopId(before.shop()), stored)),
                    commits.patienceAfter(Duration.of(turn.queryMicros(), ChronoUnit.MICROS)));
            return null;
        } catch (SQLException refused) {
            return recordedBefore(turn, withSession, refused);
        }
    }

    private PastTurn recordedBefore(TurnRecord turn, boolean withSession, SQLException refused) {
        String id = turn.reply().sessionId();
        if (SqlFailure.isDuplicate(refused)) {
            return store.turn(id, turn.reply().messageId())
                    .orElseThrow(() -> new StaleConversationException(
                            "turn " + turn.reply().seq() + " was recorded by another node first"));
        }
        if (!withSession && !store.exists(id)) {
            throw Sessions.unknown();
        }
        throw notRecorded("turn " + turn.reply().seq() + " of a conversation", refused);
    }

    private Write.NewSession newSession(String id, String shop) {
        return new Write.NewSession(id, store.shopId(shop), clock.instant());
    }

    private static TenderoException notRecorded(String what, SQLException refused) {
        return new TenderoException(
                ErrorCode.INTERNAL_ERROR,
                what + " can't be recorded, the database refuses it: " + refused.getMessage(),
                refused);
    }
}
