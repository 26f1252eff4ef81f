package dev.tendero.web.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for several nodes fit each other, the image and the server. */
class ClusterFilesTest {

    private static final Map<String, Object> KINDS =
            DeployFile.of("deploy/kubernetes/tendero.yaml").documents().stream()
                    .collect(Collectors.toMap(one -> (String) DeployFile.at(one, "kind"), one -> one));

    private static final Object POD = DeployFile.at(KINDS.get("Deployment"), "spec/template");
    private static final Object CONTAINER = DeployFile.at(POD, "spec/containers/0");

    @Test
    void kubernetesHasWhatAClusterNeeds() {
        assertThat(KINDS)
                .containsOnlyKeys("Deployment", "Service", "PodDisruptionBudget", "HorizontalPodAutoscaler", "Ingress");
    }

    @Test
    void selectorsFindThePods() {
        Object labels = DeployFile.at(POD, "metadata/labels");
        assertThat(DeployFile.at(KINDS.get("Service"), "spec/selector")).isEqualTo(labels);
        assertThat(KINDS.values().stream().flatMap(kind -> DeployFile.every("matchLabels", kind).stream()))
                .hasSize(3)
                .allMatch(labels::equals);
        assertThat(DeployFile.at(KINDS.get("HorizontalPodAutoscaler"), "spec/scaleTargetRef/name"))
                .isEqualTo(DeployFile.at(KINDS.get("Deployment"), "metadata/name"));
        assertThat(DeployFile.every("service", KINDS.get("Ingress")))
                .allMatch(service ->
                        DeployFile.at(service, "name").equals(DeployFile.at(KINDS.get("Service"), "metadata/name")));
        assertThat(DeployFile.at(CONTAINER, "envFrom/0/secretRef/name"))
                .isEqualTo(DeployFile.at(
                        DeployFile.of("deploy/kubernetes/secret.example.yaml").yaml(), "metadata/name"));
    }

    @Test
    void oneNodeMayAlwaysGo() {
        int budget = (int) DeployFile.at(KINDS.get("PodDisruptionBudget"), "spec/minAvailable");
        int fewest = (int) DeployFile.at(KINDS.get("HorizontalPodAutoscaler"), "spec/minReplicas");
        assertThat(fewest).isGreaterThan(budget).isEqualTo(DeployFile.at(KINDS.get("Deployment"), "spec/replicas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "livenessProbe", "readinessProbe"})
    void probesAskWhatTheServerHas(String probe) {
        String path = (String) DeployFile.at(CONTAINER, probe + "/httpGet/path");
        assertThat(DeployFile.of("web/src/main/resources/dev/tendero/web/openapi.yaml")
                        .text())
                .contains("\n  " + path + ":");
        assertThat(path).isEqualTo(probe.startsWith("readiness") ? "/health/ready" : "/health/live");
        assertThat(DeployFile.at(CONTAINER, probe + "/httpGet/port"))
                .isEqualTo(DeployFile.at(CONTAINER, "ports/0/name"));
    }

    @Test
    void podsMayWriteWhereTheyMustAndNowhereElse() {
        assertThat(DeployFile.at(CONTAINER, "securityContext/readOnlyRootFilesystem"))
                .isEqualTo(true);
        assertThat(DeployFile.at(CONTAINER, "securityContext/capabilities/drop"))
                .isEqualTo(List.of("ALL"));
        assertThat(DeployFile.at(POD, "spec/securityContext/runAsNonRoot")).isEqualTo(true);
        assertThat(DockerfileTest.LINES)
                .contains("USER " + DeployFile.at(POD, "spec/securityContext/runAsUser") + ":"
                        + DeployFile.at(POD, "spec/securityContext/runAsGroup"));
        assertThat(DeployFile.every("mountPath", CONTAINER)).containsExactly("/var/lib/tendero", "/tmp");
        assertThat(DockerfileTest.LINES).contains("VOLUME /var/lib/tendero");
    }

    @Test
    void aPodHasTheTimeToStop() {
        int grace = (int) DeployFile.at(POD, "spec/terminationGracePeriodSeconds");
        assertThat(grace)
                .as("5 s for balancers, 10 s for requests, the rest for the record")
                .isGreaterThan(30);
    }

    @Test
    void everybodySpeaksOfTheSamePort() {
        assertThat(DockerfileTest.LINES).contains("EXPOSE 8080").anyMatch(line -> line.startsWith("ENV PORT=8080 "));
        assertThat(DeployFile.at(CONTAINER, "ports/0/containerPort")).isEqualTo(8080);
        assertThat(DeployFile.of("deploy/compose/haproxy.cfg").text())
                .contains("server node1 node1:8080", "server node2 node2:8080", "uri /health/ready ");
        assertThat(DeployFile.of("deploy/prometheus/prometheus.yaml").text()).contains("node1:8080", "node2:8080");
        assertThat(DeployFile.of("render.yaml").text()).contains("healthCheckPath: /health/ready");
    }

    @Test
    void imagesArePinned() {
        Stream<Object> images = Stream.of("deploy/compose/compose.yaml", "deploy/kubernetes/tendero.yaml")
                .flatMap(name -> DeployFile.of(name).documents().stream())
                .flatMap(one -> DeployFile.every("image", one).stream());
        Object database = DeployFile.at(DeployFile.of("render.yaml").yaml(), "services/1/image/url");
        assertThat(Stream.concat(images, Stream.of(database)).distinct())
                .hasSizeGreaterThan(3)
                .allSatisfy(image -> assertThat(image.toString()).matches("\\S+:\\d+\\.\\d+\\.\\d+\\S*"));
    }

    @Test
    void composeStartsNodesOnceTheDatabaseIsUp() {
        Object services =
                DeployFile.at(DeployFile.of("deploy/compose/compose.yaml").yaml(), "services");
        assertThat(((Map<?, ?>) services).keySet()).hasToString("[node1, node2, database, balancer]");
        for (String node : List.of("node1", "node2")) {
            assertThat(DeployFile.at(services, node + "/depends_on/database/condition"))
                    .isEqualTo("service_healthy");
            assertThat(DeployFile.at(services, node + "/read_only")).isEqualTo(true);
            assertThat(DeployFile.at(services, node + "/volumes/0")).isEqualTo(node + ":/var/lib/tendero");
        }
        assertThat(DeployFile.at(services, "database/healthcheck/test")).isNotNull();
    }
}
