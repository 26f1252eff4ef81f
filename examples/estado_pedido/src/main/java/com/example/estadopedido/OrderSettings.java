package com.example.estadopedido;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a shop can set.
 *
 * @param tries wrong tries at one order within the time window; after these nobody is told of it
 * @param timeWindow how long wrong tries count
 * @param pattern what the shop's order numbers look like
 * @param example a number that customers are shown
 */
public record OrderSettings(int tries, Duration timeWindow, String pattern, String example) {

    /** The defaults. */
    public OrderSettings() {
        this(5, Duration.ofMinutes(15), "TN-\\d{4}-\\d{5}", "TN-2026-00123");
    }

    /** @throws IllegalArgumentException for settings with which nobody is ever told of an order */
    public OrderSettings {
        if (tries < 1) {
            throw new IllegalArgumentException("tries is " + tries + "; expected 1 or more");
        }
        if (!Pattern.matches(pattern, example)) {
            throw new IllegalArgumentException("the example " + example + " does not fit the pattern " + pattern);
        }
    }

    boolean isNumber(String text) {
        return Pattern.matches(pattern, text);
    }
}
