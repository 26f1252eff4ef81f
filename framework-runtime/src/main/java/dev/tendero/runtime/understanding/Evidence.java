package dev.tendero.runtime.understanding;

import java.util.Locale;

/**
 * Something that spoke for an intent, or against it.
 *
 * @param what for people, such as {@code keyword «busco»}
 * @param weight how much it said; a negative one spoke against
 */
public record Evidence(String what, double weight) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", what, weight);
    }
}
