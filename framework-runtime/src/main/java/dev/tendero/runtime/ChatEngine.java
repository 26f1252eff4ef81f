package dev.tendero.runtime;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.runtime.answer.ReplySink;

/** Message in, reply out. Blocking; safe for many threads; meant to be called on a virtual thread. */
public interface ChatEngine {

    /**
     * Answers a message and records the turn; when this returns, the turn is durable.
     *
     * @param sink takes the reply's text while it is worded; nothing more is sent to it after this returns
     * @throws dev.tendero.api.TenderoException {@code empty_message}, {@code message_too_long}, {@code unknown_shop},
     *     {@code unknown_session} or {@code database_unavailable}; a failing plugin or model is not an exception but a
     *     reply that says so
     */
    Reply reply(Message message, ReplySink sink);
}
