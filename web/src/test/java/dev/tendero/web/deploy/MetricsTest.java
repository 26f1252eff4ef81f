package dev.tendero.web.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tendero.web.BusyServer;
import dev.tendero.web.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard, the alerts and the pages speak of metrics that a server really has. */
class MetricsTest {

    /** Names in a query that Prometheus itself knows: its own metrics, functions, and words. */
    private static final Set<String> PROMETHEUS = Set.of(
            "up",
            "sum",
            "rate",
            "by",
            "le",
            "max",
            "topk",
            "time",
            "histogram_quantile",
            "increase",
            "changes",
            "and",
            "min_over_time",
            "label_values");

    private static final Pattern SELECTION = Pattern.compile("(\\w+)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern GROUPS = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("[a-z_]{2,}");

    private static String page;
    private static Map<String, Set<String>> exposed;

    @BeforeAll
    static void ask() {
        page = BusyServer.metrics();
        exposed = page.lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.split("[ {]")[0],
                        MetricsTest::labels,
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> labels(String sample) {
        return LABEL.matcher(sample).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyPanelAsksForMetricsThatAreThere() throws Exception {
        JsonNode dashboard = new ObjectMapper()
                .readTree(DeployFile.of("deploy/grafana/tendero.json").text());
        List<String> queries = dashboard.findValuesAsText("expr");
        List<String> variables = Stream.of("definition")
                .flatMap(field -> dashboard.findValuesAsText(field).stream())
                .toList();

        assertThat(queries).hasSizeGreaterThan(15).allSatisfy(MetricsTest::assertIsAnswered);
        assertThat(variables)
                .hasSize(3)
                .allSatisfy(query -> assertThat(unknownNames(query)).isEmpty());
        assertThat(dashboard.findValues("gridPos"))
                .hasSize(dashboard.path("panels").size());
        assertThat(dashboard.findValuesAsText("id")).doesNotHaveDuplicates();
    }

    @Test
    void everyAlertAsksForMetricsThatAreThereAndSaysWhatToDo() {
        Object rules =
                DeployFile.at(DeployFile.of("deploy/prometheus/alerts.yaml").yaml(), "groups/0/rules");
        String runbook = DeployFile.of("docs/operating.md").text();

        assertThat(DeployFile.every("expr", rules)).hasSize(12).allSatisfy(query -> assertIsAnswered(query.toString()));
        assertThat(DeployFile.every("alert", rules))
                .allSatisfy(alert -> assertThat(runbook).contains("\n### " + alert + "\n"));
        assertThat(DeployFile.every("runbook", rules))
                .extracting(link -> link.toString().toLowerCase(java.util.Locale.ROOT))
                .containsExactlyElementsOf(DeployFile.every("alert", rules).stream()
                        .map(alert -> "docs/operating.md#" + alert.toString().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    @Test
    void theOperatorsPageListsEveryMetric() {
        String documented = DeployFile.of("docs/operator.md").text();
        assertThat(types())
                .hasSizeGreaterThan(12)
                .allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
    }

    @Test
    void namesFollowTheConventions(@TempDir Path folder) throws Exception {
        Programs.require("promtool", "apt-get install prometheus, or that package's promtool in the PATH");
        Path file = Files.writeString(folder.resolve("metrics"), page);
        DeployFile.Checked checked = DeployFile.run("bash", "-c", "promtool check metrics --extended < " + file);
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    private static void assertIsAnswered(String query) {
        Matcher selections = SELECTION.matcher(query);
        Set<String> known = new TreeSet<>(Set.of("job", "instance"));
        while (selections.find()) {
            String metric = selections.group(1);
            if (!metric.equals("up")) {
                assertThat(exposed).as(query).containsKey(metric);
                known.addAll(exposed.get(metric));
            }
            assertThat(known).as(query).containsAll(labels(selections.group(2)));
        }
        GROUPS.matcher(query)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(", ?")))
                .forEach(label -> assertThat(known).as(query).contains(label));
        assertThat(unknownNames(query.replaceAll("by \\([^)]*\\)", "")))
                .as(query)
                .isEmpty();
    }

    /** What is neither a metric nor Prometheus' own. */
    private static List<String> unknownNames(String query) {
        String bare = query.replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll(", ?(job|instance|shop)\\)", ")");
        return NAME.matcher(bare)
                .results()
                .map(match -> match.group())
                .filter(name -> !PROMETHEUS.contains(name) && !exposed.containsKey(name))
                .toList();
    }

    private static List<String> types() {
        return page.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .toList();
    }
}
