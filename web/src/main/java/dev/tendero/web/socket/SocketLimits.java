package dev.tendero.web.socket;

import java.time.Duration;

/**
 * What one client may ask of the server.
 *
 * @param perAddress most open sockets of one address; at least 1
 * @param frameBytes the largest frame, and the largest sum of fragments
 * @param queueBytes most that waits for a client that reads slowly
 * @param ping how often a client is asked for a sign of life; none for three times as long ends the socket
 * @param idle how long a socket may be open without a message
 */
public record SocketLimits(int perAddress, int frameBytes, int queueBytes, Duration ping, Duration idle) {

    /** 20 sockets, frames of 64 KiB, 512 KiB waiting, a ping every 20 s, 30 minutes idle. */
    public static final SocketLimits DEFAULT =
            new SocketLimits(20, 64 * 1024, 512 * 1024, Duration.ofSeconds(20), Duration.ofMinutes(30));

    public SocketLimits {
        if (perAddress < 1 || frameBytes < 1 || queueBytes < 1) {
            throw new IllegalArgumentException("a limit of sockets is less than 1; expected at least 1");
        }
        if (!ping.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("ping and idle are times; expected more than nothing");
        }
    }

    Duration silence() {
        return ping.multipliedBy(3);
    }
}
