package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** Stores a part so that {@link PartReader} gives it back with its type; what has no such form becomes text. */
final class PartWriter extends JsonSerializer<Object> {

    @Override
    public void serialize(Object part, JsonGenerator json, SerializerProvider provider) throws IOException {
        switch (part) {
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Collection<?> parts -> {
                json.writeStartArray();
                for (Object each : parts) {
                    serialize(each, json, provider);
                }
                json.writeEndArray();
            }
            default -> writeTyped(part, json);
        }
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
