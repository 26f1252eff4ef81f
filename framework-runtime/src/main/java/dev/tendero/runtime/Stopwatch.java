package dev.tendero.runtime;

/** Splits a stretch of time into laps of microseconds. For one thread. */
final class Stopwatch {

    private long last = System.nanoTime();

    long lap() {
        long now = System.nanoTime();
        long micros = (now - last) / 1_000;
        last = now;
        return micros;
    }
}
