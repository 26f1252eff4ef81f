package dev.tendero.web.tour;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reader's checkout: the configuration as it comes, and the command {@code ./tendero} without the build before it.
 * {@code mvn package} is there too, and does what it would do with a plugin; a real build inside this one would fetch
 * what this one has not.
 */
final class Home implements AutoCloseable {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();
    private static final String MAVEN = """
            #!/bin/bash
            set -eu
            case "$*" in
              *" install "*) exit 0 ;;
              "-q -f "*" package") cd "$3" ;;
              *) echo "not a command of the tour: mvn $*"; exit 1 ;;
            esac
            mkdir -p target/classes
            cp -r src/main/resources/. target/classes
            '%1$s/bin/javac' --release 25 -cp '%2$s' -d target/classes $(find src/main/java -name '*.java')
            printf 'Implementation-Version: 1.0.0\\nTendero-Api: 0.1\\n' > target/manifest
            '%1$s/bin/jar' --create --file "target/$3-1.0.0.jar" --manifest target/manifest -C target/classes .
            """;

    private final Path folder;
    private @Nullable Application application;
    private int port;

    Home(Path folder) throws IOException {
        this.folder = folder;
        copy(SOURCES.resolve("config"), folder.resolve("config"));
        Path java = Path.of(System.getProperty("java.home"));
        String classPath = System.getProperty("java.class.path");
        command(
                folder.resolve("tendero"),
                "#!/bin/sh\nexec '" + java + "/bin/java' -Dtendero.mariadb.base='" + programs() + "' -cp '" + classPath
                        + "' dev.tendero.web.cli.Tendero \"$@\"\n");
        command(commands().resolve("mvn"), MAVEN.formatted(java, classPath));
        System.setProperty("tendero.mariadb.base", programs().toString());
    }

    Path folder() {
        return folder;
    }

    Path commands() {
        return folder.resolve("bin");
    }

    /** Stops what serves, if anything does, and serves what the folder holds now, at the same port. */
    void serve() {
        close();
        Path config = folder.resolve("config");
        application = Application.start(
                Broken.orThrow(new SettingsReader(Map.of("PORT", Integer.toString(port))).read(config)),
                config,
                Progress.SILENT);
        port = application.port();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    private static Path programs() {
        return TestDatabase.home().resolve("base");
    }

    private static void command(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " can't be made executable");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
