package dev.tendero.runtime.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A kind of entity that a shop declares itself. */
public sealed interface OwnEntity {

    /** What intents and templates call it. */
    String name();

    /** Values that are known beforehand, each with the other words that customers have for it. */
    record Listed(String name, Map<String, List<String>> values) implements OwnEntity {

        public Listed {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Whatever has a certain form. */
    record Formed(String name, Pattern pattern) implements OwnEntity {}

    /**
     * Values that a query yields, in a column {@code value} and, if it likes, {@code synonym}.
     *
     * @param origin the file, as the user would name it
     */
    record Queried(String name, String query, String origin) implements OwnEntity {}
}
