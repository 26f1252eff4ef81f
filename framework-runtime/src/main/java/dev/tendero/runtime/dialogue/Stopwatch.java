package dev.tendero.runtime.dialogue;

/** Splits a stretch of time into laps of microseconds. For one thread. */
public final class Stopwatch {

    private long last = System.nanoTime();

    public long lap() {
        long now = System.nanoTime();
        long micros = (now - last) / 1_000;
        last = now;
        return micros;
    }
}
