package dev.tendero.web.http;

import java.time.Duration;

/**
 * What one client, and all together, may ask of the server.
 *
 * @param maxBodyBytes the largest body, bytes; 1 to 1,048,576
 * @param bodyTime how long a body may take to arrive; 100 ms to 60 s
 * @param concurrent how many requests are answered at once; at least 1
 * @param waiting how many more may wait up to a second for their turn; the rest get 429
 * @param stopTime how long requests in flight may take to finish when the server stops; up to 60 s
 * @param pages how many products a page holds
 */
public record RequestLimits(
        int maxBodyBytes, Duration bodyTime, int concurrent, int waiting, Duration stopTime, PageLimits pages) {

    static final int MOST_BODY_BYTES = 1024 * 1024;

    /** 64 KiB in 10 s, 512 requests at once and 2,048 waiting, 10 s to finish. */
    public static final RequestLimits DEFAULT = new RequestLimits(
            64 * 1024, Duration.ofSeconds(10), 512, 2_048, Duration.ofSeconds(10), PageLimits.DEFAULT);

    public RequestLimits {
        require(maxBodyBytes >= 1 && maxBodyBytes <= MOST_BODY_BYTES, "maxBodyBytes", "1 to " + MOST_BODY_BYTES);
        require(bodyTime.toMillis() >= 100 && bodyTime.toSeconds() <= 60, "bodyTime", "100 ms to 60 s");
        require(concurrent >= 1, "concurrent", "at least 1");
        require(waiting >= 0, "waiting", "at least 0");
        require(!stopTime.isNegative() && stopTime.toSeconds() <= 60, "stopTime", "0 to 60 s");
    }

    private static void require(boolean holds, String name, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range; expected " + expected);
        }
    }
}
