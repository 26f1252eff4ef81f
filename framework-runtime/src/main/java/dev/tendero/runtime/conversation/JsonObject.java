package dev.tendero.runtime.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/** JSON that somebody else wrote. */
public final class JsonObject {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private JsonObject() {}

    /**
     * Reads a text that is one object and nothing else: no name twice, nothing after it.
     *
     * @return its members; empty where the text is something else
     */
    public static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(READER.readValue(text));
        } catch (JsonProcessingException notAnObject) {
            return Optional.empty();
        }
    }
}
