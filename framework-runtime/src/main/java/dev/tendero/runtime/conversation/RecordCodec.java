package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tendero.api.Entity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** The stored form of a turn: JSON without nulls; what a later version adds is passed over. */
final class RecordCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Entity.class, EntityForm.class)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredTurn.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredTurn.class);

    private RecordCodec() {}

    static String write(StoredTurn turn) {
        try {
            return WRITER.writeValueAsString(turn);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a turn that can't be written: " + turn, e);
        }
    }

    static StoredTurn read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table turn holds a record that can't be read", e);
        }
    }

    /** Parts keep their types: a price is not to come back as a whole number. */
    private abstract static class EntityForm {
        @JsonSerialize(contentUsing = PartWriter.class)
        @JsonDeserialize(contentUsing = PartReader.class)
        abstract Map<String, Object> parts();
    }

    private static final class PartWriter extends JsonSerializer<Object> {
        @Override
        public void serialize(Object part, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (part instanceof BigDecimal decimal) {
                json.writeStartObject();
                json.writeStringField("decimal", decimal.toPlainString());
                json.writeEndObject();
            } else if (part instanceof Integer number) {
                json.writeNumber(number);
            } else {
                json.writeString(part.toString());
            }
        }
    }

    private static final class PartReader extends JsonDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            if (node.isObject()) {
                return new BigDecimal(node.path("decimal").asText());
            }
            return node.isInt() ? Integer.valueOf(node.asInt()) : node.asText();
        }
    }
}
