package dev.tendero.runtime.embedding;

/** What has to be said to the tokenizer's library before its first class is loaded. */
final class NativeLibraries {

    private NativeLibraries() {}

    /** It neither downloads anything nor tells its makers that it is used. What the operator has set stays. */
    static void prepare() {
        set("ai.djl.offline", "true");
        set("OPT_OUT_TRACKING", "true");
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
