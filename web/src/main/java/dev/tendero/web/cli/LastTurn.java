package dev.tendero.web.cli;

import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the report of the latest turn. */
final class LastTurn implements TurnObserver {

    private volatile @Nullable TurnReport latest;

    @Override
    public void answered(TurnReport report) {
        latest = report;
    }

    Optional<TurnReport> latest() {
        return Optional.ofNullable(latest);
    }

    void forget() {
        latest = null;
    }
}
