package customers.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifests are what Kubernetes takes, fit together, and fit what the processes do. */
class ManifestsTest {
    private static final int DRAIN_DELAY = 5;
    private static final Map<String, String> SELECTORS = Map.of(
            "Deployment", "/spec/selector/matchLabels",
            "PodDisruptionBudget", "/spec/selector/matchLabels",
            "NetworkPolicy", "/spec/podSelector/matchLabels",
            "Service", "/spec/selector");

    @Test
    void eachIsAsItsKindHasToBe() throws IOException {
        assertThat(Manifests.all()).hasSizeGreaterThan(15).allSatisfy(Manifests::judge);
        try (var files = Files.list(Queries.DEPLOY.resolve("kubernetes"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("kustomization.yaml", "secret.example.yaml"),
                                    Queries.read("kubernetes/kustomization.yaml").path("resources").values().stream()
                                            .map(JsonNode::asString))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec, minReadySecond, 15",
        "Deployment, /spec, replicas, many",
        "Deployment, /spec/template/spec, runAsNonRoot, 1",
        "Deployment, /spec/template/spec/containers/0/readinessProbe, failureTreshold, 3",
        "Deployment, /spec/template/spec/containers/0/securityContext, readOnlyRootFileSystem, 1",
        "PodDisruptionBudget, /spec, minUnavailable, 1",
        "HorizontalPodAutoscaler, /spec, replicas, 1",
        "NetworkPolicy, /spec, podSelectors, 1",
        "NetworkPolicy, /spec/ingress/0/ports/0, name, grpc",
        "Service, /spec, clusterIp, None",
        "ConfigMap, /metadata, nam, x"
    })
    void whatIsMisspeltIsFound(String kind, String where, String field, String value) {
        var object = Manifests.one(kind, "grpc-server").deepCopy();
        Manifests.judge(object);
        ((ObjectNode) object.at(where)).put(field, value);
        assertThatThrownBy(() -> Manifests.judge(object)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsMissingIsFound() {
        var deployment = Manifests.one("Deployment", "grpc-server").deepCopy();
        ((ObjectNode) deployment.at("/spec")).remove("selector");
        assertThatThrownBy(() -> Manifests.judge(deployment)).hasMessageContaining("selector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc-server", "rest-gateway"})
    void podsRunAsNobodyOnAFileSystemThatTheyCannotWrite(String name) {
        var pod = pod(name);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/enableServiceLinks").asBoolean(true)).isFalse();
        var container = container(name);
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                .isEqualTo("ALL");
        assertThat(container.at("/volumeMounts/0/mountPath").asString()).isEqualTo("/tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc-server", "rest-gateway"})
    void whatSelectsFindsThePodsAndThePortsHaveNames(String name) {
        var labels = Manifests.one("Deployment", name).at("/spec/template/metadata/labels");
        SELECTORS.forEach((kind, selector) ->
                assertThat(Manifests.one(kind, name).at(selector)).as(kind).isEqualTo(labels));
        assertThat(Manifests.one("HorizontalPodAutoscaler", name)
                        .at("/spec/scaleTargetRef/name")
                        .asString())
                .isEqualTo(name);
        var ports = names(container(name).path("ports"), "name");
        assertThat(ports).contains("management");
        for (var service : Manifests.all()) {
            if (service.path("kind").asString().equals("Service")
                    && service.at("/spec/selector").equals(labels)) {
                assertThat(ports).containsAll(names(service.at("/spec/ports"), "targetPort"));
            }
        }
    }

    @Test
    void probesAskWhatTheProcessesAnswer() {
        var server = container("grpc-server");
        assertThat(server.at("/readinessProbe/grpc/port").asInt()).isEqualTo(9090);
        assertThat(server.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/-/healthy");
        var gateway = container("rest-gateway");
        assertThat(gateway.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
        assertThat(gateway.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
        for (var container : List.of(server, gateway)) {
            assertThat(container.at("/startupProbe/httpGet").toString())
                    .isEqualTo(container.at("/livenessProbe/httpGet").toString());
            assertThat(container.at("/livenessProbe/httpGet/port").asString()).isEqualTo("management");
        }
    }

    @ParameterizedTest
    @CsvSource({"grpc-server, 25s", "rest-gateway, 30s"})
    void thereIsTimeToDrain(String name, String grace) throws IOException {
        assertThat(Manifests.one("ConfigMap", name)
                        .at("/data/CUSTOMERS_DRAIN_DELAY")
                        .asString())
                .isEqualTo(DRAIN_DELAY + "s");
        assertThat(Files.readString(Path.of("..", name, "src/main/resources/application.yaml")))
                .containsPattern("(grace-period|timeout-per-shutdown-phase): " + grace);
        assertThat(pod(name).path("terminationGracePeriodSeconds").asInt())
                .isGreaterThanOrEqualTo(DRAIN_DELAY + Integer.parseInt(grace.replace("s", "")) + 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc-server", "rest-gateway"})
    void settingsAreThoseOfTheReadme(String name) throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var settings = Stream.of("ConfigMap", "Secret")
                .filter(kind -> container(name).at("/envFrom").toString().contains(kind.substring(1)))
                .flatMap(kind -> Manifests.one(kind, name).properties().stream())
                .filter(part -> part.getKey().equals("data") || part.getKey().equals("stringData"))
                .flatMap(part -> part.getValue().properties().stream())
                .toList();
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(readme).contains("`" + setting.getKey() + "`"));
    }

    @Test
    void theExampleHasNoSecrets() {
        var data = Manifests.one("Secret", "grpc-server").path("stringData");
        assertThat(data.values())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.asString()).isEmpty());
    }

    @Test
    void gatewaysAndPrometheusFindEveryPod() {
        assertThat(Manifests.one("ConfigMap", "rest-gateway")
                        .at("/data/CUSTOMERS_GRPC")
                        .asString())
                .isEqualTo("grpc-server:9090");
        for (var name : List.of("grpc-server", "rest-gateway-pods")) {
            assertThat(Manifests.one("Service", name).at("/spec/clusterIP").asString())
                    .as(name)
                    .isEqualTo("None");
            assertThat(Queries.read("prometheus/prometheus.yaml").toString())
                    .contains("\"" + name + ".customers.svc.cluster.local\"");
        }
    }

    private static JsonNode pod(String name) {
        return Manifests.one("Deployment", name).at("/spec/template/spec");
    }

    private static JsonNode container(String name) {
        return pod(name).at("/containers/0");
    }

    private static Set<String> names(JsonNode list, String field) {
        return list.values().stream().map(one -> one.path(field).asString()).collect(Collectors.toSet());
    }
}
