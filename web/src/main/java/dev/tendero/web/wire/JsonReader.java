package dev.tendero.web.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the bodies of requests: one JSON object whose known fields are texts. Safe for many threads. */
public final class JsonReader {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .build();

    private JsonReader() {}

    /**
     * @param body JSON in UTF-8; empty means an object without fields
     * @param known the fields that are wanted
     * @throws BadJsonException when it is not one JSON object
     * @throws TenderoException {@code bad_request}, naming the field, when a known field is not a text
     */
    public static JsonFields read(byte[] body, Set<String> known) {
        if (body.length == 0) {
            return new JsonFields(Map.of());
        }
        Utf8.requireValid(body);
        try (JsonParser json = FACTORY.createParser(body)) {
            return readObject(json, known);
        } catch (StreamReadException e) {
            throw BadJsonException.at(e.getLocation(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadJsonException("the body is not JSON", 1, 1);
        }
    }

    private static JsonFields readObject(JsonParser json, Set<String> known) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw BadJsonException.at(json.currentTokenLocation(), "expected a JSON object");
        }
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            readField(json, known, values);
        }
        if (json.nextToken() != null) {
            throw BadJsonException.at(json.currentTokenLocation(), "something follows the JSON object");
        }
        return new JsonFields(values);
    }

    private static void readField(JsonParser json, Set<String> known, Map<String, String> values) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (!known.contains(name)) {
            json.skipChildren();
        } else if (value == JsonToken.VALUE_STRING) {
            values.put(name, requireWhole(name, json.getText()));
        } else if (value != JsonToken.VALUE_NULL) {
            throw new TenderoException(
                    ErrorCode.BAD_REQUEST, "the field \"" + name + "\" is " + kind(value) + "; expected a text");
        }
    }

    /** Half of a surrogate pair can be written as an escape, but never be stored or sent as UTF-8. */
    private static String requireWhole(String name, String text) {
        boolean broken = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (broken) {
            throw new TenderoException(
                    ErrorCode.BAD_REQUEST,
                    "the field \"" + name + "\" holds half of a surrogate pair; expected Unicode text");
        }
        return text;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }
}
