package customers.cli.output;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import customers.v1.Org;
import customers.v1.OrgAccessToken;
import customers.v1.Plan;
import customers.v1.Server;
import customers.v1.ServerGroup;
import customers.v1.Subscription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which fields of a message a listing shows: those by which people tell its rows apart. JSON has them all. */
final class Columns {
    private static final Map<Descriptor, List<String>> CHOSEN = Map.of(
            Org.getDescriptor(),
            List.of("id", "name", "status", "subscriptions_count", "websites_count", "parent_id", "created_at"),
            Plan.getDescriptor(),
            List.of("id", "name", "plan_type", "subscriptions_count", "resources"),
            Subscription.getDescriptor(),
            List.of("id", "friendly_name", "plan_name", "status", "resources"),
            OrgAccessToken.getDescriptor(),
            List.of("id", "first_five", "roles", "token_expires", "friendly_name"),
            Server.getDescriptor(),
            List.of("id", "hostname", "friendly_name", "group_id", "ips", "dedicated_subscription"),
            ServerGroup.getDescriptor(),
            List.of("id", "name", "server_count", "created_at"));

    private Columns() {}

    /** The columns of a listing of {@code row}; all its fields when none were chosen. */
    static List<FieldDescriptor> of(Descriptor row) {
        List<String> chosen = CHOSEN.get(row);
        Stream<FieldDescriptor> fields =
                chosen == null ? row.getFields().stream() : chosen.stream().map(row::findFieldByName);
        return fields.toList();
    }

    static boolean areChosenFor(Descriptor row) {
        return CHOSEN.containsKey(row);
    }

    /** {@code SUBSCRIPTIONS COUNT} for {@code subscriptions_count}. */
    static String heading(FieldDescriptor field) {
        return field.getName().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
