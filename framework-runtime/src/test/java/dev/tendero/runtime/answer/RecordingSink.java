package dev.tendero.runtime.answer;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a client would show. */
final class RecordingSink implements ReplySink {

    final List<String> pieces = new ArrayList<>();
    int restarts;

    @Override
    public void text(String text) {
        pieces.add(text);
    }

    @Override
    public void restart() {
        pieces.clear();
        restarts++;
    }

    String shown() {
        return String.join("", pieces);
    }
}
