package dev.tendero.runtime;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;

/**
 * How large the faults are that tests provoke: a short form in every build, the whole with {@code mvn -Pfaults verify},
 * which sets {@code tendero.faults=whole}.
 */
public final class Faults {

    /** The tag of the tests that provoke them. */
    public static final String TAG = "faults";

    private static final boolean WHOLE = "whole".equals(System.getProperty("tendero.faults"));

    private Faults() {}

    public static int count(int inShort, int whole) {
        return WHOLE ? whole : inShort;
    }

    public static Duration time(Duration inShort, Duration whole) {
        return WHOLE ? whole : inShort;
    }

    /** Passes over what would take too long for every build. */
    public static void requireWhole() {
        Assumptions.assumeTrue(WHOLE, "runs with mvn -Pfaults verify");
    }

    /** Chance that can be repeated: {@code -Dtendero.faults.seed=N} with the seed that is printed. */
    public static Random random(Class<?> test) {
        long seed = Long.getLong("tendero.faults.seed", System.nanoTime());
        report(test, "seed " + seed);
        return new Random(seed);
    }

    /** Prints what was done and measured, for {@code docs/reliability.md}. */
    public static void report(Class<?> test, String figures) {
        System.out.println("[faults] " + test.getSimpleName() + ": " + figures);
    }
}
