package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.RecordType;
import java.util.Optional;

/** What shops can set of the installed intents. */
@FunctionalInterface
public interface SettingsTypes {

    /**
     * @return empty when the intent has nothing to set
     * @throws IllegalArgumentException when the intent's settings are such as can't be written, naming its plugin
     */
    Optional<RecordType> of(String intent);
}
