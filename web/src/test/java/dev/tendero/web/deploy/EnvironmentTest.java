package dev.tendero.web.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The variables that the files for deployment set are those that docs/settings.md explains. */
class EnvironmentTest {

    private static final Pattern SETTING = Pattern.compile("^\\| `[\\w.]+` \\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern ASSIGNED = Pattern.compile("^#?([A-Z_]+)=", Pattern.MULTILINE);
    private static final Set<String> KNOWN = named(SETTING, DeployFile.of("docs/settings.md"));

    /** What the image itself says, or what is the same in every container. */
    private static final Set<String> THE_IMAGES = Set.of("TENDERO_DATA", "TENDERO_PLUGINS", "TENDERO_HOST");

    /** Without these nodes have no database, or each its own token. */
    private static final List<String> NEEDED = List.of("DB_URL", "DB_USER", "DB_PASSWORD", "TENDERO_ADMIN_TOKEN");

    /** A file, and what it sets for a node. */
    record Use(String file, Set<String> variables) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Use> several() {
        return Stream.of(compose(), kubernetes(), render());
    }

    static Stream<Use> all() {
        return Stream.concat(
                several(),
                Stream.of(
                        new Use("unit", named(ASSIGNED, DeployFile.of("deploy/systemd/tendero.env.example"))),
                        new Use("compose .env", named(ASSIGNED, DeployFile.of("deploy/compose/.env.example")))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyVariableIsASetting(Use use) {
        assertThat(KNOWN).hasSizeGreaterThan(20);
        assertThat(use.variables()).isNotEmpty().isSubsetOf(KNOWN);
    }

    @ParameterizedTest
    @MethodSource("several")
    void nodesGetWhatTheyNeed(Use use) {
        assertThat(use.variables()).containsAll(NEEDED);
    }

    @Test
    void renderListsEverything() {
        Set<String> wanted = new TreeSet<>(KNOWN);
        wanted.removeAll(THE_IMAGES);
        assertThat(render().variables()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void whatComposeAsksForIsInItsExample() {
        Set<String> asked = named(Pattern.compile("\\$\\{([A-Z_]+)"), DeployFile.of("deploy/compose/compose.yaml"));
        assertThat(named(ASSIGNED, DeployFile.of("deploy/compose/.env.example")))
                .isEqualTo(asked);
    }

    private static Use compose() {
        Object file = DeployFile.of("deploy/compose/compose.yaml").yaml();
        assertThat(DeployFile.at(file, "services/node2/environment"))
                .isEqualTo(DeployFile.at(file, "services/node1/environment"));
        return new Use("compose.yaml", keys(DeployFile.at(file, "services/node1/environment")));
    }

    private static Use kubernetes() {
        Object deployment =
                DeployFile.of("deploy/kubernetes/tendero.yaml").documents().getFirst();
        Set<String> variables =
                new TreeSet<>(names("name", DeployFile.at(deployment, "spec/template/spec/containers/0/env")));
        variables.addAll(keys(DeployFile.at(
                DeployFile.of("deploy/kubernetes/secret.example.yaml").yaml(), "stringData")));
        return new Use("kubernetes", variables);
    }

    private static Use render() {
        return new Use(
                "render.yaml",
                names("key", DeployFile.at(DeployFile.of("render.yaml").yaml(), "services/0/envVars")));
    }

    private static Set<String> keys(Object map) {
        return new TreeSet<>(
                ((Map<?, ?>) map).keySet().stream().map(String::valueOf).toList());
    }

    private static Set<String> names(String key, Object list) {
        List<String> names = new ArrayList<>();
        ((List<?>) list).forEach(item -> names.add(String.valueOf(((Map<?, ?>) item).get(key))));
        return new TreeSet<>(names);
    }

    private static Set<String> named(Pattern pattern, DeployFile file) {
        return pattern.matcher(file.text())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
