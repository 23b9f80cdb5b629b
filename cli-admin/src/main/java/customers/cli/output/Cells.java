package customers.cli.output;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.ActivityObject;
import customers.v1.Allowance;
import customers.v1.DedicatedSubscription;
import customers.v1.LoginMembership;
import customers.v1.LoginMemberships;
import customers.v1.NamedServer;
import customers.v1.PlanResource;
import customers.v1.RecountedResource;
import customers.v1.Selection;
import customers.v1.ServerGroup;
import customers.v1.ServerIp;
import customers.v1.UsedResource;
import customers.v1.WebsiteDomain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of one field in a table: one line, short, without control characters. */
final class Cells {
    private static final Set<String> BYTES = Set.of("diskspace", "transfer");
    private static final List<String> UNITS = List.of("PiB", "TiB", "GiB", "MiB", "KiB");

    private Cells() {}

    /** The cell of a field, {@code -} when it is absent. */
    static String text(Message message, FieldDescriptor field) {
        List<String> parts = parts(message, field);
        return parts.isEmpty() ? "-" : String.join(", ", parts);
    }

    /** Each element of a field on its own; one for a field that is not repeated, none for one that is absent. */
    static List<String> parts(Message message, FieldDescriptor field) {
        if (!Words.isPresent(message, field)) {
            return List.of();
        }
        Object value = message.getField(field);
        if (value instanceof LoginMemberships memberships) {
            return memberships.getMembershipsList().stream().map(Cells::text).toList();
        }
        return value instanceof List<?> list ? list.stream().map(Cells::text).toList() : List.of(text(value));
    }

    private static String text(Object value) {
        String text;
        if (value instanceof Message message) {
            text = message(message);
        } else if (value instanceof EnumValueDescriptor word) {
            text = Words.word(word);
        } else {
            text = value instanceof Number number ? Words.number(number) : value.toString();
        }
        return plain(text);
    }

    static String plain(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String message(Message message) {
        if (message instanceof Timestamp moment) {
            return Words.moment(moment);
        } else if (message instanceof PlanResource resource) {
            return resource.getName() + "="
                    + (resource.hasTotal() ? amount(resource.getName(), resource.getTotal()) : "unlimited");
        } else if (message instanceof UsedResource resource) {
            return used(resource);
        } else if (message instanceof RecountedResource resource) {
            return recounted(resource);
        } else if (message instanceof Allowance allowance) {
            return allowance.getName();
        } else if (message instanceof Selection selection) {
            return selection.getName() + "=" + selection.getValue();
        } else if (message instanceof ServerIp ip) {
            return ip.getIp() + (ip.getIsPrimary() ? " (primary)" : "");
        } else if (message instanceof ServerGroup group) {
            return group.getName();
        } else if (message instanceof NamedServer server) {
            return server.getName() + " (" + server.getId() + ")";
        } else if (message instanceof DedicatedSubscription subscription) {
            return subscription.getSubscriptionId() + " of " + subscription.getCustomerOrgName();
        } else if (message instanceof LoginMembership membership) {
            return membership(membership);
        } else if (message instanceof WebsiteDomain domain) {
            return domain.getDomain();
        } else if (message instanceof ActivityObject object) {
            return object.getKind() + " " + (object.hasName() ? object.getName() : object.getId());
        }
        return fields(message);
    }

    private static String used(UsedResource resource) {
        return used(resource.getName(), resource.getUsage(), resource.hasTotal() ? resource.getTotal() : null);
    }

    private static String recounted(RecountedResource resource) {
        String now = used(resource.getName(), resource.getUsage(), resource.hasTotal() ? resource.getTotal() : null);
        return resource.getDifference() == 0
                ? now
                : now + " (was " + amount(resource.getName(), resource.getBefore()) + ")";
    }

    private static String used(String name, long usage, @Nullable Long total) {
        return name + " " + amount(name, usage) + "/" + (total == null ? "unlimited" : amount(name, total));
    }

    private static String membership(LoginMembership membership) {
        return membership.getRolesList().stream()
                .map(role -> Words.word(role.getValueDescriptor()))
                .collect(Collectors.joining(" ", "", " of "))
                .concat(membership.getOrgName() + " (" + membership.getOrgId() + ")");
    }

    /** Any other message: its fields in a row, by name. */
    private static String fields(Message message) {
        return message.getAllFields().keySet().stream()
                .map(field -> field.getJsonName() + "=" + text(message, field))
                .collect(Collectors.joining(" "));
    }

    /** Bytes in the largest unit that says them exactly, in the form in which {@code --resource} takes them. */
    static String amount(String resource, long amount) {
        if (!BYTES.contains(resource) || amount == 0) {
            return String.valueOf(amount);
        }
        int power = Math.min(Long.numberOfTrailingZeros(amount) / 10, UNITS.size());
        return power == 0 ? String.valueOf(amount) : (amount >> (10 * power)) + UNITS.get(UNITS.size() - power);
    }
}
