package dev.tendero.web.limits;

import org.jspecify.annotations.Nullable;

/** Counts what clients do; each node for itself. Safe for many threads. */
public final class Crowd {

    private static final int ATTEMPTS = 20;

    private final KeyedRates turnsOfSession;
    private final KeyedRates turnsOfAddress;
    private final KeyedRates sessionsOfAddress;
    private final KeyedRates attemptsOfAddress = new KeyedRates(ATTEMPTS, "wrong tokens from this address");

    public Crowd(CrowdLimits limits) {
        turnsOfSession = new KeyedRates(limits.turnsPerSession(), "messages of this conversation");
        turnsOfAddress = new KeyedRates(limits.turnsPerAddress(), "messages from this address");
        sessionsOfAddress = new KeyedRates(limits.sessionsPerAddress(), "new conversations from this address");
    }

    /**
     * A client sends a message.
     *
     * @param session null when it begins a conversation with it
     * @throws TooOftenException {@code too_many_requests}
     */
    public void turn(Client client, @Nullable String session) {
        if (session == null) {
            session(client);
        } else {
            turnsOfSession.take(session);
        }
        if (client.counts()) {
            turnsOfAddress.take(client.address());
        }
    }

    /** A client begins a conversation; throws as {@link #turn}. */
    public void session(Client client) {
        if (client.counts()) {
            sessionsOfAddress.take(client.address());
        }
    }

    /** Throws as {@link #turn} when the client has shown too many wrong tokens, whatever it shows now. */
    public void requireAttempt(Client client) {
        attemptsOfAddress.requireLeft(client.address());
    }

    /** A client has shown a wrong token. */
    public void wrongToken(Client client) {
        attemptsOfAddress.take(client.address());
    }
}
