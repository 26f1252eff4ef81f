package dev.tendero.runtime.answer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** What went wrong at a provider, said once, with what to do. */
final class ModelFailures {

    /** A provider that asks for more patience than this has not failed for a moment: the next one is asked. */
    private static final long SHORT_WAIT_MILLIS = 1000;

    private ModelFailures() {}

    static ModelFailure of(ModelSettings model, Throwable thrown) {
        if (thrown instanceof ModelFailure failure) {
            return failure;
        }
        Refusal refusal = find(thrown, Refusal.class);
        if (refusal != null) {
            return refused(model, refusal);
        }
        if (find(thrown, HttpTimeoutException.class) != null) {
            return silent(model);
        }
        if (find(thrown, ConnectException.class) != null || find(thrown, UnresolvedAddressException.class) != null) {
            return passing(model, "cannot be reached at " + model.baseUrl() + "; check the base URL and the network");
        }
        if (find(thrown, IOException.class) != null && find(thrown, TooLongAnswer.class) == null && !isJson(thrown)) {
            return passing(model, "broke off its answer");
        }
        return garbled(model);
    }

    static ModelFailure silent(ModelSettings model) {
        return new ModelFailure(model.label() + " was silent for too long ("
                + model.timeout().toMillis() + " ms); raise its timeout or choose a faster model");
    }

    static ModelFailure garbled(ModelSettings model) {
        return new ModelFailure(model.label() + " answered with something that is no answer of its interface; "
                + "check that the base URL " + model.baseUrl() + " speaks it");
    }

    static ModelFailure endless(ModelSettings model) {
        return new ModelFailure(model.label() + " did not stop at its limit of " + model.maxTokens() + " tokens");
    }

    static ModelFailure late(ModelSettings model) {
        return new ModelFailure(model.label() + " did not finish within its time");
    }

    private static ModelFailure refused(ModelSettings model, Refusal refusal) {
        int status = refusal.statusCode();
        return switch (status) {
            case 401, 403 ->
                new ModelFailure(model.label() + " refused the key (status " + status + "); check the API key");
            case 400, 422 ->
                new ModelFailure.Misunderstood(model.label() + " refused the request (status " + status + ")");
            case 404 ->
                new ModelFailure(model.label() + " is not known at " + model.baseUrl()
                        + " (status 404); check model and base URL");
            case 429 ->
                refusal.waitMillis() > SHORT_WAIT_MILLIS
                        ? new ModelFailure(model.label() + " asks to wait " + refusal.waitMillis() + " ms (status 429)")
                        : new ModelFailure.Passing(model.label() + " is busy (status 429)", refusal.waitMillis());
            default ->
                status >= 500
                        ? new ModelFailure.Passing(
                                model.label() + " failed (status " + status + ")",
                                Math.min(refusal.waitMillis(), SHORT_WAIT_MILLIS))
                        : new ModelFailure(model.label() + " refused the request (status " + status + ")");
        };
    }

    private static ModelFailure passing(ModelSettings model, String what) {
        return new ModelFailure.Passing(model.label() + " " + what, 0);
    }

    /** JSON that cannot be parsed is an I/O exception to its parser, and nothing that trying again would mend. */
    private static boolean isJson(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t.getClass().getName().startsWith("com.fasterxml.jackson")) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    /** More bytes than any answer within the token limit has. */
    static final class TooLongAnswer extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongAnswer(long bytes) {
            super("more than " + bytes + " bytes");
        }
    }
}
