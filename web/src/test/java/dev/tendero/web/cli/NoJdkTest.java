package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine that has a Java, but none to build with: both commands of the README say what to install. */
@DisabledOnOs(OS.WINDOWS)
class NoJdkTest {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();
    private static final String WHAT_TO_INSTALL =
            "Tendero needs a JDK 25 or newer: install one (e.g. Eclipse Temurin 25 from https://adoptium.net)"
                    + " or set JAVA_HOME to it.";

    @TempDir
    private Path machine;

    private Path checkout;
    private Path oldJava;

    @BeforeEach
    void aMachineWithoutAJdk() throws IOException {
        checkout = copyOfWhatStartsABuild();
        oldJava = javaThatCompilesNothing();
    }

    @Test
    void theLauncherSaysWhatToInstall() throws Exception {
        Said said = run("./tendero", "serve");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines()).containsExactly(WHAT_TO_INSTALL);
    }

    @Test
    void theTestCommandSaysWhatToInstall() throws Exception {
        Path none = Files.writeString(machine.resolve("toolchains.xml"), "<toolchains/>");

        Said said = run("mvn", "-o", "-B", "-P", "!format", "-t", none.toString(), "verify");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines())
                .filteredOn(line -> line.contains(WHAT_TO_INSTALL))
                .hasSize(1);
        assertThat(said.lines()).noneMatch(line -> line.contains("Building Tendero :: "));
    }

    @Test
    void aJdkThatIsThereIsFound() throws Exception {
        Path jdk = Path.of(System.getProperty("java.home"));

        Said said = run(Map.of("TENDERO_JDK_FOLDERS", oldJava + File.pathSeparator + jdk), "build/find-jdk");

        assertThat(said.lines()).containsExactly(jdk.toString());
    }

    private record Said(int code, List<String> lines) {}

    private Said run(String... command) throws Exception {
        return run(Map.of("TENDERO_JDK_FOLDERS", machine.resolve("none").toString()), command);
    }

    /** Started by env, which looks for the command in the machine's path, not in the test's own. */
    private Said run(Map<String, String> more, String... command) throws Exception {
        Path output = machine.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("/usr/bin/env"), Stream.of(command))
                        .toList())
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", oldJava.resolve("bin") + File.pathSeparator + System.getenv("PATH"),
                        "HOME", Files.createDirectories(machine.resolve("home")).toString(),
                        "JAVA_HOME", oldJava.toString()));
        builder.environment().putAll(more);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readAllLines(output));
    }

    private Path copyOfWhatStartsABuild() throws IOException {
        Path copy = machine.resolve("tendero");
        List<String> files = new ArrayList<>(List.of("pom.xml", "tendero", "build/find-jdk"));
        modules().forEach(module -> files.add(module + "/pom.xml"));
        for (String file : files) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(SOURCES.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>(.+)</module>")
                .matcher(Files.readString(SOURCES.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    /** Enough for Maven to run on; without a compiler, and it says that it is a 17. */
    private Path javaThatCompilesNothing() throws IOException {
        Path home = machine.resolve("java-17");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        return home;
    }
}
