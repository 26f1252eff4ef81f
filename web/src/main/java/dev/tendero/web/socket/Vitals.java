package dev.tendero.web.socket;

import java.time.Duration;

/** When a socket's client was last heard of. Safe for many threads. */
final class Vitals {

    /** What is to be done about a socket. */
    enum Verdict {
        FINE,
        PING,
        SILENT,
        IDLE
    }

    private final SocketLimits limits;
    private volatile long seen;
    private volatile long spoken;
    private long pinged;

    Vitals(SocketLimits limits, long now) {
        this.limits = limits;
        seen = now;
        spoken = now;
        pinged = now;
    }

    /** A frame came. */
    void seen(long now) {
        seen = now;
    }

    /** A message came. */
    void spoken(long now) {
        spoken = now;
    }

    /** For one thread, regularly. Whoever is to be pinged counts as pinged. */
    Verdict check(long now) {
        if (isOver(seen, limits.silence(), now)) {
            return Verdict.SILENT;
        }
        if (isOver(spoken, limits.idle(), now)) {
            return Verdict.IDLE;
        }
        if (isOver(pinged, limits.ping(), now)) {
            pinged = now;
            return Verdict.PING;
        }
        return Verdict.FINE;
    }

    private static boolean isOver(long since, Duration limit, long now) {
        return now - since > limit.toNanos();
    }
}
