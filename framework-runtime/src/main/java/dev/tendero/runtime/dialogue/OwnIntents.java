package dev.tendero.runtime.dialogue;

import dev.tendero.api.ErrorCode;
import dev.tendero.runtime.answer.Texts;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;

/** What the runtime itself says, in the form of intents, so that one mechanism words everything. */
public final class OwnIntents {

    /** The intent of a reply that asks which of two was meant. */
    public static final String CLARIFICATION = "aclarar";

    private OwnIntents() {}

    public static IntentSettings clarification(String language) {
        return intent(CLARIFICATION, Texts.of(language).clarification());
    }

    /** The apology for a handler that failed, under the handler's own name. */
    public static IntentSettings failure(String language, String intent, ErrorCode code) {
        return intent(intent, Texts.of(language).error(code));
    }

    /** What a customer can press to mean this intent, as {@link Clarified} reads it: the description's beginning. */
    public static String chip(IntentSettings intent) {
        return intent.description().isBlank()
                ? intent.name()
                : intent.description().split("[,;:(]", 2)[0].strip();
    }

    private static IntentSettings intent(String name, String template) {
        return new IntentSettings(
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of("found", template),
                null,
                List.of(),
                null,
                "runtime");
    }
}
