package dev.tendero.web.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Thumb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a socket's client wants. */
public sealed interface SocketRequest {

    /** @param id the client's name for the message; null when it does not care */
    record Say(@Nullable String id, String text) implements SocketRequest {}

    /** @param after the number of the last turn that the client has; not negative */
    record Resume(long after) implements SocketRequest {}

    /** @param seq the number of the turn whose reply is meant, from 1 */
    record Rate(long seq, Thumb thumb) implements SocketRequest {}

    /** @param id of the message that it would have been, when it has one */
    record Wrong(ErrorCode code, String detail, @Nullable String id) implements SocketRequest {}

    /** @param text a JSON object; anything else is a message's plain text */
    static SocketRequest parse(String text) {
        return Parsing.object(text)
                .map(Parsing::request)
                .orElseGet(() -> Parsing.isWhole(text)
                        ? new Say(null, text)
                        : new Wrong(
                                ErrorCode.BAD_REQUEST,
                                "the text holds half of a surrogate pair; expected Unicode text",
                                null));
    }

    /** Safe for many threads. */
    final class Parsing {

        private static final int MAX_DEPTH = 16;
        private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNumberLength(100)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();

        private Parsing() {}

        private static Optional<JsonNode> object(String text) {
            if (!text.stripLeading().startsWith("{")) {
                return Optional.empty();
            }
            try {
                return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        private static SocketRequest request(JsonNode object) {
            JsonNode id = object.path("id");
            String known = id.isTextual() && isWhole(id.textValue()) ? id.textValue() : null;
            try {
                return request(object, known);
            } catch (TenderoException e) {
                return new Wrong(e.code(), String.valueOf(e.getMessage()), known);
            }
        }

        private static SocketRequest request(JsonNode object, @Nullable String id) {
            return switch (object.path("type").asText()) {
                case "message" -> say(object, id);
                case "resume" -> new Resume(number(object, "after", 0));
                case "feedback" -> new Rate(number(object, "seq", 1), thumb(text(object, "value")));
                default -> throw wrong("the field \"type\" is not one of message, resume, feedback");
            };
        }

        private static Say say(JsonNode object, @Nullable String id) {
            if (id == null
                    && !object.path("id").isMissingNode()
                    && !object.path("id").isNull()) {
                throw wrong("the field \"id\" is not a text; expected one of 1 to 64 characters");
            }
            return new Say(id, text(object, "text"));
        }

        private static String text(JsonNode object, String field) {
            JsonNode value = object.path(field);
            if (!value.isTextual() || !isWhole(value.textValue())) {
                throw wrong("the field \"" + field + "\" is missing or not Unicode text");
            }
            return value.textValue();
        }

        private static long number(JsonNode object, String field, long least) {
            JsonNode value = object.path(field);
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least) {
                throw wrong("the field \"" + field + "\" is missing or wrong; expected a whole number from " + least);
            }
            return value.longValue();
        }

        private static Thumb thumb(String value) {
            return switch (value) {
                case "up" -> Thumb.UP;
                case "down" -> Thumb.DOWN;
                default -> throw wrong("the field \"value\" is not up or down");
            };
        }

        /** Half of a surrogate pair can be written as an escape, but never be stored or sent as UTF-8. */
        private static boolean isWhole(String text) {
            return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }

        private static TenderoException wrong(String what) {
            return new TenderoException(ErrorCode.BAD_REQUEST, what);
        }
    }
}
