package customers.e2e.deploy;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The objects of `deploy/kubernetes`, and Kubernetes' own description of their kinds as their judge. */
final class Manifests {
    /** Reads JSON into a type of the API; fails on fields that it has not, and without those that it must have. */
    private interface Kind {
        Object read(String json) throws IOException;
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "v1/Namespace", V1Namespace::fromJson,
            "v1/ServiceAccount", V1ServiceAccount::fromJson,
            "v1/ConfigMap", V1ConfigMap::fromJson,
            "v1/Secret", V1Secret::fromJson,
            "v1/Service", V1Service::fromJson,
            "apps/v1/Deployment", V1Deployment::fromJson,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
            "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::fromJson,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::fromJson);

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private Manifests() {}

    /** All objects of the directory, the example of the secret among them, as they are written. */
    static List<JsonNode> all() {
        var listed = Queries.read("kubernetes/kustomization.yaml").path("resources").values().stream()
                .map(JsonNode::asString);
        return Stream.concat(listed, Stream.of("secret.example.yaml"))
                .flatMap(file -> objects(file).stream())
                .toList();
    }

    private static List<JsonNode> objects(String file) {
        try (var documents = YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(
                        Queries.DEPLOY.resolve("kubernetes").resolve(file).toFile())) {
            return documents.readAll();
        }
    }

    /** The one object of a kind and a name. */
    static JsonNode one(String kind, String name) {
        var found = all().stream()
                .filter(object -> object.path("kind").asString().equals(kind)
                        && object.path("metadata").path("name").asString().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " objects are " + kind + " " + name);
        }
        return found.get(0);
    }

    /** Fails when the object is not as its kind has to be. */
    static void judge(JsonNode object) {
        var name =
                object.path("apiVersion").asString() + "/" + object.path("kind").asString();
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("there is no description of " + name);
        }
        try {
            kind.read(object.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
