package dev.tendero.runtime.answer;

/** A model did not answer as it should. The message is for operators and holds neither keys nor what was sent. */
class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelFailure(String message) {
        super(message, null, false, false);
    }

    /** The request was not understood: what it asks for is more than the provider can do, or wrong. */
    static final class Misunderstood extends ModelFailure {

        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    /** A failure that may be over in a moment: the provider is busy, broken, or was not reached. */
    static final class Passing extends ModelFailure {

        private static final long serialVersionUID = 1L;

        private final long waitMillis;

        /** @param waitMillis how long the provider asks to wait; 0 when it doesn't say */
        Passing(String message, long waitMillis) {
            super(message);
            this.waitMillis = waitMillis;
        }

        long waitMillis() {
            return waitMillis;
        }
    }
}
