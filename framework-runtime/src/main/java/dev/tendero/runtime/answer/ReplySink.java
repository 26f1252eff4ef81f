package dev.tendero.runtime.answer;

/** Takes the pieces of a reply while it is worded. Called from the thread that called the engine. */
public interface ReplySink {

    /** A sink that waits for the whole reply. */
    ReplySink NONE = text -> {};

    /** The message was taken and is being answered; comes before any piece, and again when it is answered anew. */
    default void begun() {}

    /**
     * A piece of the reply's text, already checked against the rows; the pieces since the last {@link #restart()}
     * joined are the reply.
     */
    void text(String text);

    /**
     * Forget every piece so far: a model broke off or went astray after its first sentences, and the reply begins anew.
     * A sink that shows or keeps pieces must override this; one that waits for the whole reply need not.
     */
    default void restart() {}

    /**
     * Whether anybody still waits for the reply; asked while a model is silent. When nobody does the model is asked no
     * further, and the turn is recorded with the template's reply.
     */
    default boolean isWanted() {
        return true;
    }
}
