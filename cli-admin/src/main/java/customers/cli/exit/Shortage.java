package customers.cli.exit;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a seller has too little of, as the server told it.
 *
 * @param resource the name of the resource
 * @param orgId the seller
 * @param subscriptionId what it would sell from; 0 when the server did not say
 * @param requested how much would be drawn, in the unit of the resource; null for an unlimited grant
 * @param available how much is left
 */
public record Shortage(
        String resource,
        String orgId,
        long subscriptionId,
        @Nullable Long requested,
        long available) {
    private static final String SUBSCRIPTION = "subscription:";

    /** Each shortage of a refused call; empty when it was refused for something else. */
    public static List<Shortage> of(StatusRuntimeException refused) {
        CallError error = new CallError(refused);
        if (error.exitCode() != ExitCode.QUOTA_EXCEEDED) {
            return List.of();
        }
        return error.quotaViolations().stream()
                .map(violation -> {
                    Map<String, String> dimensions = violation.getQuotaDimensionsMap();
                    String requested = dimensions.get("requested");
                    return new Shortage(
                            violation.getQuotaMetric(),
                            dimensions.getOrDefault("org_id", ""),
                            subscription(violation.getSubject()),
                            requested == null ? null : Long.valueOf(requested),
                            violation.getQuotaValue());
                })
                .toList();
    }

    /** By how much it is short; null when nothing finite would do. */
    public @Nullable Long missing() {
        return requested == null ? null : Long.valueOf(requested - available);
    }

    private static long subscription(String subject) {
        String id = subject.startsWith(SUBSCRIPTION) ? subject.substring(SUBSCRIPTION.length()) : "";
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
