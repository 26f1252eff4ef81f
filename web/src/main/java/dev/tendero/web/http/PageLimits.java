package dev.tendero.web.http;

/**
 * How many products a page holds.
 *
 * @param preset when the request does not say; 1 or more, at most {@code most}
 * @param most whatever the request says; at most 100, which is what the contract promises
 */
public record PageLimits(int preset, int most) {

    /** 20, at most 100. */
    public static final PageLimits DEFAULT = new PageLimits(20, 100);

    public PageLimits {
        if (preset < 1 || preset > most || most > 100) {
            throw new IllegalArgumentException(
                    "pages of " + preset + ", at most " + most + "; expected 1 to the most, and at most 100");
        }
    }
}
