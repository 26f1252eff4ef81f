package dev.tendero.runtime.answer;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model, read piece by piece and in time. The call runs on a virtual thread of its own, which
 * {@link #close()} ends wherever it is; the queue between the two is bounded, so an endless answer waits. (Helidon's
 * own timeout is not used: it leaves threads behind.)
 */
final class ModelCall implements AutoCloseable {

    private static final int QUEUED = 256;
    private static final long LOOK_MILLIS = 200;

    private final ModelSettings settings;
    private final Deadline deadline;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(QUEUED);
    private final Thread caller;
    private long characters;

    private ModelCall(LanguageModel model, Prompt prompt, Deadline deadline) {
        this.settings = model.settings();
        this.deadline = deadline;
        this.caller = Thread.ofVirtual().name("model-call").unstarted(() -> run(model, prompt));
    }

    static ModelCall start(LanguageModel model, Prompt prompt, Deadline deadline) {
        ModelCall call = new ModelCall(model, prompt, deadline);
        call.caller.start();
        return call;
    }

    /** What a call tells its reader. */
    sealed interface Event {

        record Piece(String text) implements Event {}

        record Done(boolean cutOff, long tokens) implements Event {}

        /** Nobody waits for the answer any more. */
        record Unwanted() implements Event {}

        record Failed(ModelFailure failure) implements Event {}
    }

    /**
     * Waits for the next event.
     *
     * @param isWanted asked now and then whether anybody still waits for the answer
     * @throws ModelFailure the model failed, was silent for longer than its timeout, or the deadline has passed
     */
    Event next(BooleanSupplier isWanted) {
        long wait = Math.min(settings.timeout().toMillis(), deadline.remainingMillis());
        Event event = isWanted.getAsBoolean() ? poll(Math.min(wait, LOOK_MILLIS)) : new Event.Unwanted();
        for (long waited = LOOK_MILLIS; event == null && waited < wait; waited += LOOK_MILLIS) {
            event = isWanted.getAsBoolean() ? poll(Math.min(wait - waited, LOOK_MILLIS)) : new Event.Unwanted();
        }
        if (event instanceof Event.Failed failed) {
            throw failed.failure();
        }
        if (event == null) {
            throw deadline.hasPassed() ? ModelFailures.late(settings) : ModelFailures.silent(settings);
        }
        if (event instanceof Event.Piece piece) {
            characters += piece.text().length();
            refuseEndless();
        }
        return event;
    }

    /** How many characters have come so far. */
    long characters() {
        return characters;
    }

    /** Waits for the call's thread to end. */
    boolean ended(Duration patience) throws InterruptedException {
        return caller.join(patience);
    }

    @Override
    public void close() {
        caller.interrupt();
    }

    /** A token has four characters or so; one with more than eight on average is no text. */
    private void refuseEndless() {
        if (characters > 8L * settings.maxTokens()) {
            throw ModelFailures.endless(settings);
        }
    }

    private @Nullable Event poll(long millis) {
        try {
            return events.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(settings.label() + " was asked by a thread that was interrupted");
        }
    }

    private void run(LanguageModel model, Prompt prompt) {
        try {
            model.ask(prompt, new LanguageModel.Events() {
                @Override
                public void piece(String text) {
                    put(new Event.Piece(text));
                }

                @Override
                public void done(boolean cutOff, long tokens) {
                    put(new Event.Done(cutOff, tokens));
                }
            });
        } catch (RuntimeException e) {
            put(new Event.Failed(ModelFailures.of(settings, e)));
        }
    }

    /** An interrupt means that nobody reads any more; the flag stays set and ends the HTTP call as well. */
    private void put(Event event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
