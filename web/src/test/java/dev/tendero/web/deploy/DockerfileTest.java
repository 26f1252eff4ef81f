package dev.tendero.web.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.cli.Tendero;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The image's recipe speaks of what is there; build/try-image follows it. */
class DockerfileTest {

    static final List<String> LINES = lines();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private static List<String> lines() {
        String text = DeployFile.of("deploy/docker/Dockerfile").text();
        return text.replaceAll("(?m)^\\s*#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Stream<String> copied() {
        return LINES.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).limit(words.length - 2L));
    }

    @Test
    void whatIsCopiedIsThereAndIsNotIgnored() {
        List<String> sent = DeployFile.of("deploy/docker/Dockerfile.dockerignore")
                .text()
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        assertThat(copied())
                .allSatisfy(
                        source -> assertThat(DeployFile.ROOT.resolve(source)).exists());
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void everyModuleIsThereForMavenToRead() {
        List<String> copied = new ArrayList<>(copied().toList());
        MODULE.matcher(DeployFile.of("pom.xml").text())
                .results()
                .map(match -> match.group(1))
                .forEach(module -> assertThat(copied).containsAnyOf(module, module + "/pom.xml"));
    }

    @Test
    void itsBuildIsTheLaunchersWithoutTheDatabase() {
        assertThat(LINES)
                .anyMatch(line -> line.startsWith("RUN --mount=type=cache")
                        && line.endsWith("mvn -B -ntp -P '!format,external-database' -Dquick -pl web -am package"));
        assertThat(DeployFile.of("tendero").text()).contains("mvn -B -P '!format' -Dquick -pl web -am package");
        assertThat(DeployFile.of("framework-runtime/pom.xml").text()).contains("<id>external-database</id>");
    }

    @Test
    void itStartsTheServerAsTheLauncherDoes() {
        String entry = LINES.stream()
                .filter(line -> line.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        assertThat(entry).contains("\"" + Tendero.class.getName() + "\"");
        assertThat(LINES).contains("CMD [\"serve\"]");
        Pattern.compile("-XX:\\+ExitOnOutOfMemoryError|--enable-native-access=[\\w-]+|-D\\w+\\.encoding=UTF-8")
                .matcher(DeployFile.of("tendero").text())
                .results()
                .forEach(flag -> assertThat(entry).contains("\"" + flag.group() + "\""));
    }

    @Test
    void itRunsAsNobodyOnPinnedImages() {
        assertThat(LINES).contains("USER 10001:10001");
        assertThat(LINES.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM [\\w/.-]+:\\d+\\.\\d+\\.\\d+\\S+( AS \\w+)?"));
    }
}
