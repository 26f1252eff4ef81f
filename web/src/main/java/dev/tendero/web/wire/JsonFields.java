package dev.tendero.web.wire;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text fields of a JSON object that a client sent. A field that is missing and one that is null are the same;
 * fields that nobody asked for are passed over.
 */
public final class JsonFields {

    private final Map<String, String> values;

    JsonFields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** @throws TenderoException {@code bad_request}, naming the field, when it is missing or null */
    public String required(String field) {
        String value = values.get(field);
        if (value == null) {
            throw new TenderoException(
                    ErrorCode.BAD_REQUEST, "the field \"" + field + "\" is missing; expected a text");
        }
        return value;
    }
}
