package customers.cli.output;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import customers.v1.Activity;
import customers.v1.Event;
import customers.v1.LedgerEntry;
import customers.v1.Login;
import customers.v1.Member;
import customers.v1.Org;
import customers.v1.OrgAccessToken;
import customers.v1.Plan;
import customers.v1.Server;
import customers.v1.ServerGroup;
import customers.v1.Session;
import customers.v1.Subscription;
import customers.v1.Webhook;
import customers.v1.WebhookDelivery;
import customers.v1.Website;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which fields of a message a listing shows: those by which people tell its rows apart. JSON has them all. */
final class Columns {
    private static final Map<Descriptor, List<String>> CHOSEN = Map.ofEntries(
            columns(
                    Org.getDescriptor(),
                    "id",
                    "name",
                    "status",
                    "subscriptions_count",
                    "websites_count",
                    "parent_id",
                    "created_at"),
            columns(Plan.getDescriptor(), "id", "name", "plan_type", "subscriptions_count", "resources"),
            columns(Subscription.getDescriptor(), "id", "friendly_name", "plan_name", "status", "resources"),
            columns(OrgAccessToken.getDescriptor(), "id", "first_five", "roles", "token_expires", "friendly_name"),
            columns(
                    Server.getDescriptor(),
                    "id",
                    "hostname",
                    "friendly_name",
                    "group_id",
                    "ips",
                    "dedicated_subscription"),
            columns(ServerGroup.getDescriptor(), "id", "name", "server_count", "created_at"),
            columns(Login.getDescriptor(), "id", "email", "name", "registered_at"),
            columns(Member.getDescriptor(), "id", "email", "name", "roles", "is_active", "joined_at"),
            columns(Session.getDescriptor(), "id", "created_at", "ip_addr", "user_agent"),
            columns(Website.getDescriptor(), "id", "domain", "status", "kind", "plan", "org", "tags"),
            columns(Activity.getDescriptor(), "id", "created_at", "kind", "activity_object", "message", "context"),
            columns(
                    LedgerEntry.getDescriptor(),
                    "id",
                    "created_at",
                    "resource",
                    "amount",
                    "balance",
                    "operation",
                    "cause_subscription_id",
                    "cause_org_id",
                    "cause_website_id",
                    "actor"),
            columns(Event.getDescriptor(), "created_at", "kind", "object", "org_id", "actor"),
            columns(Webhook.getDescriptor(), "id", "url", "kinds", "enabled", "description"),
            columns(
                    WebhookDelivery.getDescriptor(),
                    "id",
                    "created_at",
                    "kind",
                    "status",
                    "attempts",
                    "response_status",
                    "error",
                    "next_attempt_at"));

    private Columns() {}

    /** The columns of a listing of {@code row}; all its fields when none were chosen. */
    static List<FieldDescriptor> of(Descriptor row) {
        List<String> chosen = CHOSEN.get(row);
        Stream<FieldDescriptor> fields =
                chosen == null ? row.getFields().stream() : chosen.stream().map(row::findFieldByName);
        return fields.toList();
    }

    private static Map.Entry<Descriptor, List<String>> columns(Descriptor row, String... names) {
        return Map.entry(row, List.of(names));
    }

    static boolean areChosenFor(Descriptor row) {
        return CHOSEN.containsKey(row);
    }

    /** {@code SUBSCRIPTIONS COUNT} for {@code subscriptions_count}. */
    static String heading(FieldDescriptor field) {
        return field.getName().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
