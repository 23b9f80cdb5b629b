package customers.e2e.world;

import customers.e2e.driver.Json;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of plans. */
public final class Plans {
    private static final AtomicLong NUMBER = new AtomicLong();

    private Plans() {}

    /** A plan that grants these, as alternating names and totals; a null total is unlimited. */
    public static ObjectNode of(Object... namesAndTotals) {
        return named("Plan " + NUMBER.incrementAndGet(), namesAndTotals);
    }

    /** The same under a name. */
    public static ObjectNode named(String name, Object... namesAndTotals) {
        var resources = Json.array();
        for (int i = 0; i < namesAndTotals.length; i += 2) {
            var resource = Json.object("name", namesAndTotals[i]);
            if (namesAndTotals[i + 1] != null) {
                resource.set(
                        "total", Json.object("total", namesAndTotals[i + 1]).get("total"));
            }
            resources.add(resource);
        }
        return Json.object(
                "name", name, "resources", resources, "allowances", Json.array(), "selections", Json.array());
    }
}
