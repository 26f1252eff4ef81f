package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tendero.api.Entity;
import java.util.List;
import java.util.Map;

/**
 * The stored form of a turn: JSON without what is null, empty or false. What a later version adds is passed over; what
 * it leaves out is null, empty or false again.
 */
final class RecordCodec {

    private static final JsonMapper MAPPER = mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredTurn.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredTurn.class);

    private RecordCodec() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(Entity.class, EntityForm.class)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withConfigOverride(
                        List.class,
                        form -> form.setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        Map.class,
                        form -> form.setInclude(JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

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

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean carried();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        abstract boolean negated();
    }
}
