package dev.tendero.runtime.answer;

import java.util.Optional;

/**
 * A reply that a model is writing: what has been checked is sent on, sentence by sentence, and what was sent joined is
 * {@link #text()}. One attempt, one thread.
 */
final class CheckedReply implements AnswerReader {

    private static final char NOT_UTF_8 = '\uFFFD';

    private final Grounding grounding;
    private final ReplySink sink;
    private final SentenceBuffer buffer = new SentenceBuffer();
    private final StringBuilder text = new StringBuilder();

    CheckedReply(Facts facts, ReplySink sink) {
        this.grounding = new Grounding(facts);
        this.sink = sink;
    }

    @Override
    public Optional<Verdict.Ungrounded> add(String piece) {
        for (String sentence : buffer.add(piece)) {
            Optional<Verdict.Ungrounded> ungrounded = send(sentence);
            if (ungrounded.isPresent()) {
                return ungrounded;
            }
        }
        return Optional.empty();
    }

    /** A last sentence that may be half a one is dropped, unless it is the only one. */
    @Override
    public Optional<Verdict.Ungrounded> end(boolean cutOff) {
        return cutOff && !text.isEmpty() ? Optional.empty() : send(buffer.rest());
    }

    @Override
    public boolean isWanted() {
        return sink.isWanted();
    }

    /** What was sent. */
    @Override
    public String text() {
        return text.toString();
    }

    /** Whether bytes came that are no UTF-8. */
    static boolean isGarbled(String piece) {
        return piece.indexOf(NOT_UTF_8) >= 0;
    }

    private Optional<Verdict.Ungrounded> send(String raw) {
        String sentence = PlainText.lines(raw).stripTrailing();
        if (sentence.isBlank()) {
            return Optional.empty();
        }
        if (grounding.check(sentence.strip()) instanceof Verdict.Ungrounded ungrounded) {
            return Optional.of(ungrounded);
        }
        String piece = text.isEmpty() ? sentence.stripLeading() : sentence;
        text.append(piece);
        sink.text(piece);
        return Optional.empty();
    }
}
