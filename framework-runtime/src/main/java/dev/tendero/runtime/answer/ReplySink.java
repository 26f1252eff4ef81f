package dev.tendero.runtime.answer;

/** Takes the pieces of a reply while it is worded. Called from the thread that called the engine. */
public interface ReplySink {

    /** A sink that waits for the whole reply. */
    ReplySink NONE = text -> {};

    /** A piece of the reply's text, already checked against the rows; the pieces joined are the reply. */
    void text(String text);
}
