package dev.tendero.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs and that do not come with the project. */
public final class Programs {

    private Programs() {}

    /**
     * Goes on where the program is installed. Elsewhere the test is passed over, but in CI it fails.
     *
     * @param how to install it
     */
    public static void require(String program, String how) {
        boolean isInstalled = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        String missing = program + " is missing: " + how;
        if (!isInstalled && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing);
        }
        assumeTrue(isInstalled, missing);
    }
}
