package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Stores a part so that {@link PartReader} gives it back with its type; what has no such form becomes text, and what is
 * null inside a list or a map is left out.
 */
final class PartWriter extends JsonSerializer<Object> {

    /** The key of what was a map: {@code {"map":{"name":"sabor"}}}. */
    static final String MAP = "map";

    /** Deeper than anyone nests parts; one that holds itself has no end. */
    private static final int DEPTH = 16;

    @Override
    public void serialize(Object part, JsonGenerator json, SerializerProvider provider) throws IOException {
        write(part, json, 0);
    }

    private static void write(Object part, JsonGenerator json, int depth) throws IOException {
        if (depth > DEPTH) {
            json.writeString("…");
            return;
        }
        switch (part) {
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Collection<?> parts -> writeList(parts, json, depth);
            case Map<?, ?> parts -> writeMap(parts, json, depth);
            default -> writeTyped(part, json);
        }
    }

    private static void writeList(Collection<?> parts, JsonGenerator json, int depth) throws IOException {
        json.writeStartArray();
        for (Object each : parts) {
            if (each != null) {
                write(each, json, depth + 1);
            }
        }
        json.writeEndArray();
    }

    private static void writeMap(Map<?, ?> parts, JsonGenerator json, int depth) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart(MAP);
        for (Map.Entry<?, ?> each : parts.entrySet()) {
            if (each.getValue() != null) {
                json.writeFieldName(String.valueOf(each.getKey()));
                write(each.getValue(), json, depth + 1);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeTyped(Object part, JsonGenerator json) throws IOException {
        Optional<PartType> type = PartType.of(part);
        if (type.isEmpty()) {
            json.writeString(part.toString());
            return;
        }
        json.writeStartObject();
        json.writeStringField(type.get().key(), part.toString());
        json.writeEndObject();
    }
}
