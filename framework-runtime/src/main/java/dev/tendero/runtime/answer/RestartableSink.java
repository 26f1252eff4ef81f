package dev.tendero.runtime.answer;

/** Passes pieces on, and a restart only when there is something to forget. For one thread. */
final class RestartableSink implements ReplySink {

    private final ReplySink sink;
    private boolean sent;

    RestartableSink(ReplySink sink) {
        this.sink = sink;
    }

    @Override
    public void begun() {
        sink.begun();
    }

    @Override
    public boolean isWanted() {
        return sink.isWanted();
    }

    @Override
    public void text(String text) {
        sent = true;
        sink.text(text);
    }

    @Override
    public void restart() {
        if (sent) {
            sink.restart();
            sent = false;
        }
    }
}
