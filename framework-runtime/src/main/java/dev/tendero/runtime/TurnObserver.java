package dev.tendero.runtime;

/** Told of every answered turn, after it is durable, on the turn's thread. Must be quick and must not throw. */
public interface TurnObserver {

    TurnObserver NONE = report -> {};

    void answered(TurnReport report);

    /** Tells both, this one first. */
    default TurnObserver and(TurnObserver other) {
        return report -> {
            answered(report);
            other.answered(report);
        };
    }
}
