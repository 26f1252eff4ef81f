package dev.tendero.runtime.answer;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which a model chooses one of some names: {@code {"intent": "saludo"}}, and nothing around it. */
final class ChoiceFormat {

    private static final String KEY = "intent";
    private static final Pattern ANSWER =
            Pattern.compile("\\s*\\{\\s*\"" + KEY + "\"\\s*:\\s*\"([^\"\\\\]+)\"\\s*}\\s*");

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
        Matcher matcher = ANSWER.matcher(answer);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
