package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a source folder that was built, with a Maven that only tells that it was called. */
@DisabledOnOs(OS.WINDOWS)
class RemovedSourceTest {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("framework-api", "framework-runtime", "intents-shop", "web");

    @TempDir
    private Path checkout;

    @Test
    void aFileThatWasRemovedIsBuiltAgainWithoutWhatWasMadeOfIt() throws Exception {
        aBuiltCheckout();
        run();
        assertThat(checkout.resolve("built-again")).as("nothing has changed").doesNotExist();

        Files.delete(checkout.resolve("web/src/main/resources/some/words.txt"));
        run();
        assertThat(checkout.resolve("built-again")).exists();
        assertThat(checkout.resolve("web/target/classes/some/words.txt")).doesNotExist();
        assertThat(checkout.resolve("framework-api/target/classes/some/words.txt"))
                .exists();
    }

    private void aBuiltCheckout() throws IOException {
        for (String file : List.of("tendero", "build/find-jdk")) {
            Files.createDirectories(checkout.resolve(file).getParent());
            Files.copy(SOURCES.resolve(file), checkout.resolve(file));
        }
        write("pom.xml");
        for (String module : MODULES) {
            write(module + "/pom.xml");
            write(module + "/src/main/resources/some/words.txt");
            write(module + "/target/classes/some/words.txt");
        }
        try (Stream<Path> all = Files.walk(checkout)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
        write("web/target/built");
        Path maven = checkout.resolve("bin/mvn");
        Files.createDirectories(maven.getParent());
        Files.writeString(maven, "#!/bin/sh\ntouch built-again\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private void write(String file) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }

    /** What is started in the end is not there, and does not matter. */
    private void run() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("./tendero", "plugins")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PATH", checkout.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("TENDERO_JAVA_HOME", System.getProperty("java.home"));
        assertThat(builder.start().waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
