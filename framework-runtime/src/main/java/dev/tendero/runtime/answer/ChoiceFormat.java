package dev.tendero.runtime.answer;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.tendero.runtime.conversation.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which a model chooses one of some names: {@code {"intent": "saludo"}}, and nothing around it but a fence.
 */
final class ChoiceFormat {

    private static final String KEY = "intent";
    private static final Pattern FENCE = Pattern.compile("(?s)\\s*```(?:json|JSON)?\\s(.*)```\\s*");

    private ChoiceFormat() {}

    /** Holds an answer to one of those names, at providers that can. */
    static ResponseFormat of(List<String> choices) {
        JsonObjectSchema answer = JsonObjectSchema.builder()
                .addEnumProperty(KEY, choices)
                .required(KEY)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(KEY).rootElement(answer).build())
                .build();
    }

    /** The name that an answer gives, whichever; empty where the answer has another form. */
    static Optional<String> read(String answer) {
        return JsonObject.read(withoutFence(answer))
                .filter(object -> object.size() == 1)
                .map(object -> object.get(KEY))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Models that are held to no form like to put JSON between {@code ```json} and {@code ```}. */
    private static String withoutFence(String answer) {
        Matcher fence = FENCE.matcher(answer);
        return fence.matches() ? fence.group(1) : answer;
    }
}
