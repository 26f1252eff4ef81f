package dev.tendero.runtime.answer;

/** A provider's key. It goes into requests and nowhere else: logs and messages show stars. */
public record ApiKey(String secret) {

    @Override
    public String toString() {
        return "***";
    }
}
