package dev.tendero.web.socket;

import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.web.wire.Problem;
import org.jspecify.annotations.Nullable;

/** What sockets call. All of it is safe for many threads and may block. */
public record SocketServices(
        ChatEngine engine, Conversations conversations, Shops shops, Gate gate, Failures failures) {

    /** Finds shops. */
    public interface Shops {
        /** @throws dev.tendero.api.TenderoException {@code unknown_shop} */
        String idOf(@Nullable String wanted);
    }

    /** Bounds how much is done at once. */
    public interface Gate {
        /**
         * @throws dev.tendero.api.TenderoException {@code shutting_down} or {@code too_many_requests}; nothing was run
         */
        void admit(Runnable work);
    }

    /** Logs what went wrong where that is needed, and says what may leave the house. */
    public interface Failures {
        Problem of(Throwable failure);
    }
}
