package dev.tendero.web.http;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.web.wire.JsonFields;
import dev.tendero.web.wire.ReplyBody;
import io.helidon.http.HeaderNames;
import java.util.Set;

/** {@code POST /chat}: a message in, a reply out, whole or as it is worded. */
final class ChatEndpoint {

    private static final Set<String> FIELDS = Set.of("message", "session_id", "message_id", "shop");
    private static final String EVENT_STREAM = "text/event-stream";

    private final ChatEngine engine;

    private final Turnstile turnstile;

    ChatEndpoint(ChatEngine engine, Turnstile turnstile) {
        this.engine = engine;
        this.turnstile = turnstile;
    }

    void chat(Exchange exchange) {
        Message message = message(exchange.body(FIELDS));
        turnstile.turn(exchange, message.sessionId());
        boolean streams = exchange.header(HeaderNames.ACCEPT)
                .filter(a -> a.contains(EVENT_STREAM))
                .isPresent();
        if (streams) {
            stream(exchange, message);
        } else {
            exchange.json(ReplyBody.of(engine.reply(message, ReplySink.NONE)));
        }
    }

    private void stream(Exchange exchange, Message message) {
        EventStream events = new EventStream(exchange);
        try {
            Reply reply = engine.reply(message, events);
            events.reply(ReplyBody.of(reply));
        } catch (RuntimeException e) {
            if (!events.isOpen()) {
                throw e;
            }
            events.error(Problems.of(e, "/chat", "/chat"));
        }
        events.finish();
    }

    private static Message message(JsonFields fields) {
        return new Message(
                fields.required("message"), fields.text("shop"), fields.text("session_id"), fields.text("message_id"));
    }
}
