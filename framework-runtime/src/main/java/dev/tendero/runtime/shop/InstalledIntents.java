package dev.tendero.runtime.shop;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What shops are told of the intents that plugins bring.
 *
 * @param names in order
 * @param settings what can be set of them
 */
public record InstalledIntents(Set<String> names, SettingsTypes settings) {

    public InstalledIntents {
        names = new TreeSet<>(names);
    }

    /** Intents of which nothing can be set. */
    public static InstalledIntents plain(Set<String> names) {
        return new InstalledIntents(names, intent -> Optional.empty());
    }
}
