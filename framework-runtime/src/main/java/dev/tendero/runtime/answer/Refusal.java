package dev.tendero.runtime.answer;

import dev.langchain4j.exception.HttpException;

/** A provider's answer other than 2xx. Its body is dropped: providers repeat keys and prompts in it. */
final class Refusal extends HttpException {

    private static final long serialVersionUID = 1L;

    private final long waitMillis;

    /** @param waitMillis what {@code Retry-After} says; 0 when it says nothing */
    Refusal(int status, long waitMillis) {
        super(status, "status " + status);
        this.waitMillis = waitMillis;
    }

    long waitMillis() {
        return waitMillis;
    }
}
