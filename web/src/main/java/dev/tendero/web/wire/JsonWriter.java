package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes wire records as JSON in UTF-8, fields in the order of the record's components, in snake case. Safe for many
 * threads.
 */
public final class JsonWriter {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build()
            .writer();

    private JsonWriter() {}

    /** For a file or a terminal, on several lines. */
    public static String write(EvaluationBody body) {
        return onSeveralLines(body);
    }

    /** For a file or a terminal, on several lines. */
    public static String write(EntityReportBody body) {
        return onSeveralLines(body);
    }

    private static String onSeveralLines(Record body) {
        try {
            return WRITER.withDefaultPrettyPrinter().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation can't be written as JSON", e);
        }
    }

    /** Writes nothing that it was not told to, also when it is closed too early. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return WRITER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    }

    static String text(History.Item item) throws IOException {
        return WRITER.writeValueAsString(item);
    }

    public static byte[] write(WireRecord body) {
        try {
            return WRITER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "can't be written as JSON: " + body.getClass().getSimpleName(), e);
        }
    }
}
