package dev.tendero.web.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tendero.runtime.conversation.Opinion;
import dev.tendero.runtime.conversation.PastTurn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes all that is kept of a conversation, turn by turn, as {@code Export} of the contract describes it. */
public final class ExportWriter implements AutoCloseable {

    private final JsonGenerator json;

    /** @param out closed with this */
    public ExportWriter(OutputStream out, String session, String shop) {
        try {
            json = JsonWriter.generator(out);
            json.writeStartObject();
            json.writeStringField("session_id", session);
            json.writeStringField("shop", shop);
            json.writeArrayFieldStart("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void turn(PastTurn turn) {
        try {
            json.writeRawValue(JsonWriter.text(History.Item.of(turn)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last that is written. */
    public void opinions(List<Opinion> opinions) {
        try {
            json.writeEndArray();
            json.writeArrayFieldStart("opinions");
            for (Opinion opinion : opinions) {
                json.writeStartObject();
                json.writeNumberField("seq", opinion.seq());
                json.writeStringField("value", opinion.thumb().name().toLowerCase(Locale.ROOT));
                json.writeStringField("at", opinion.at().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not written whole breaks off, and is no JSON. */
    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
