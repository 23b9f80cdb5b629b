package customers.gateway.upstream;

import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.Map;

/**
 * The methods that change nothing, so that a call that found nobody may be made again. One that the server itself refused is
 * not: it says so with its refusal.
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

    /** Five tries that fail use up what may be tried again, and ten calls that succeed give one of them back. */
    private static final Map<String, Object> THROTTLING = Map.of("maxTokens", 10.0, "tokenRatio", 0.1);

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
                : Map.of(
                        "methodConfig",
                        List.of(Map.of("name", names, "retryPolicy", POLICY)),
                        "retryThrottling",
                        THROTTLING);
    }
}
