package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.Slots;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What became of a route.
 *
 * @param intent whose templates word the answer
 * @param slots those that the intent made use of
 * @param failure what went wrong in the handler, in one line; null when nothing did
 */
record Answered(
        IntentSettings intent,
        double confidence,
        Answer answer,
        Slots slots,
        List<ExecutedQuery> executed,
        @Nullable String failure) {

    /** How many products fitted in all: what the handler says, else the rows. */
    long total() {
        OptionalLong said = answer.values().get("total") instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
        return said.orElse(answer.rows().size());
    }
}
