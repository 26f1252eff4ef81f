package dev.tendero.web.socket;

import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.web.wire.SocketEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A reply's pieces as events. For one thread. */
final class StreamedReply implements ReplySink {

    private final Consumer<SocketEvent> out;
    private final BooleanSupplier wanted;
    private boolean begun;
    private boolean sent;

    /** @param wanted whether anybody is there to read it */
    StreamedReply(Consumer<SocketEvent> out, BooleanSupplier wanted) {
        this.out = out;
        this.wanted = wanted;
    }

    @Override
    public boolean isWanted() {
        return wanted.getAsBoolean();
    }

    @Override
    public void begun() {
        if (!begun) {
            begun = true;
            out.accept(new SocketEvent.Typing());
        }
    }

    @Override
    public void text(String text) {
        begun();
        sent = true;
        out.accept(new SocketEvent.Delta(text));
    }

    @Override
    public void restart() {
        if (sent) {
            sent = false;
            out.accept(new SocketEvent.Restart());
        }
    }
}
