package dev.tendero.runtime.lint;

import dev.tendero.runtime.yaml.Position;
import org.jspecify.annotations.Nullable;

/**
 * A keyword or an example.
 *
 * @param at where the shop wrote it; null when it came with the intent
 */
record WrittenWord(String intent, String text, @Nullable Position at) {

    boolean isTheShops() {
        return at != null;
    }
}
