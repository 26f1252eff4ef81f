package dev.tendero.web.limits;

/**
 * What may be done in a minute; each at least 1.
 *
 * @param turnsPerSession messages of one conversation, whatever way they come
 * @param turnsPerAddress messages of one address, whatever their conversations
 * @param sessionsPerAddress conversations that one address begins
 */
public record CrowdLimits(int turnsPerSession, int turnsPerAddress, int sessionsPerAddress) {

    public static final CrowdLimits DEFAULT = new CrowdLimits(60, 240, 60);

    public CrowdLimits {
        if (turnsPerSession < 1 || turnsPerAddress < 1 || sessionsPerAddress < 1) {
            throw new IllegalArgumentException("a limit is less than 1; expected at least 1");
        }
    }
}
