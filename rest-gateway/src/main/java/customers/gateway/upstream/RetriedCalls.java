package customers.gateway.upstream;

import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.Map;

/**
 * The methods that change nothing, so that a call that found nobody may be made again. One that the server itself refused is
 * not: it says so with its refusal. There is no other limit to it, for with a server all that a gateway has under way there
 * is lost at once.
 */
public record RetriedCalls(List<MethodDescriptor<?, ?>> methods) {
    private static final Map<String, Object> POLICY = Map.of(
            "maxAttempts",
            3.0,
            "initialBackoff",
            "0.05s",
            "maxBackoff",
            "0.5s",
            "backoffMultiplier",
            3.0,
            "retryableStatusCodes",
            List.of("UNAVAILABLE"));

    /** Copies the list. */
    public RetriedCalls {
        methods = List.copyOf(methods);
    }

    boolean has(MethodDescriptor<?, ?> method) {
        return methods.contains(method);
    }

    /** The service config of gRPC that says so. */
    Map<String, Object> serviceConfig() {
        List<Map<String, String>> names = methods.stream()
                .map(method -> Map.of(
                        "service", String.valueOf(method.getServiceName()),
                        "method", String.valueOf(method.getBareMethodName())))
                .toList();
        return names.isEmpty()
                ? Map.of()
                : Map.of("methodConfig", List.of(Map.of("name", names, "retryPolicy", POLICY)));
    }
}
