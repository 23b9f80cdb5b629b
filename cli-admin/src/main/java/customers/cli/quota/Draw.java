package customers.cli.quota;

import customers.cli.exit.Shortage;
import customers.cli.output.Grid;
import customers.v1.DryRun;
import customers.v1.Org;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sale would draw of a resource from one seller.
 *
 * @param org the seller
 * @param subscriptionId its reseller subscription; 0 where it has none
 * @param resource the name of the resource
 * @param requested how much, in the unit of the resource; null for an unlimited grant
 * @param available how much is left before; null when that is unlimited
 */
record Draw(
        Org org,
        long subscriptionId,
        String resource,
        @Nullable Long requested,
        @Nullable Long available) {
    static final List<String> COLUMNS = List.of(
            "orgId", "orgName", "subscriptionId", "resource", "requested", "available", "remaining", "missing", "fits");
    static final List<String> HEADING =
            List.of("SELLER", "SUBSCRIPTION", "RESOURCE", "DRAWN", "LEFT NOW", "LEFT AFTER");

    /** One that was told by a dry run. */
    static Draw of(Org org, DryRun.Draw draw) {
        boolean unlimited = !draw.hasRemaining();
        return new Draw(
                org,
                draw.getSubscriptionId(),
                draw.getResource(),
                // Nothing is drawn for an unlimited grant, which only an unlimited one can give.
                unlimited && draw.getAmount() == 0 ? null : Long.valueOf(draw.getAmount()),
                unlimited ? null : Long.valueOf(draw.getRemaining() + draw.getAmount()));
    }

    /** One that was refused. */
    static Draw of(Org org, Shortage shortage) {
        return new Draw(
                org, shortage.subscriptionId(), shortage.resource(), shortage.requested(), shortage.available());
    }

    boolean fits() {
        return available == null || (requested != null && requested <= available);
    }

    /** By how much it is short; null when it fits, or when only an unlimited grant would do. */
    @Nullable
    Long missing() {
        return fits() || requested == null || available == null ? null : Long.valueOf(requested - available);
    }

    List<String> row() {
        String after = fits() ? Grid.amount(resource, remaining()) : "short by " + Grid.amount(resource, missing());
        return List.of(
                org.getName(),
                subscriptionId == 0 ? "-" : String.valueOf(subscriptionId),
                resource,
                Grid.amount(resource, requested),
                Grid.amount(resource, available),
                after);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("orgId", org.getId());
        document.put("orgName", org.getName());
        put(document, "subscriptionId", subscriptionId == 0 ? null : Long.valueOf(subscriptionId));
        document.put("resource", resource);
        put(document, "requested", requested);
        put(document, "available", available);
        put(document, "remaining", fits() ? remaining() : null);
        put(document, "missing", missing());
        document.put("fits", fits());
        return document;
    }

    private @Nullable Long remaining() {
        return available == null ? null : Long.valueOf(available - (requested == null ? 0 : requested));
    }

    private static void put(Map<String, Object> document, String name, @Nullable Long value) {
        if (value != null) {
            document.put(name, value);
        }
    }
}
