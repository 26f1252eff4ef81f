package dev.tendero.runtime;

import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the runtime itself says, in the form of intents, so that one mechanism words everything. */
public final class OwnIntents {

    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The intent of a reply that asks which of two was meant. */
    public static final String CLARIFICATION = "aclarar";

    IntentSettings clarification(String language) {
        return intent(CLARIFICATION, text(language, "clarify"));
    }

    /** The apology for a handler that failed, under the handler's own name. */
    IntentSettings failure(String language, IntentSettings intent) {
        return intent(intent.name(), text(language, "failure"));
    }

    /** What a customer can press to mean this intent. */
    static String chip(IntentSettings intent) {
        return intent.examples().isEmpty()
                ? intent.description()
                : intent.examples().getFirst();
    }

    private static String text(String language, String key) {
        return ResourceBundle.getBundle("dev.tendero.runtime.texts", Locale.of(language), ENGLISH_LAST)
                .getString(key);
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
                "runtime");
    }
}
