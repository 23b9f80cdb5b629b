package customers.server.convert;

import static customers.core.error.CustomersException.invalid;

import com.google.protobuf.Timestamp;
import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.tree.Status;
import customers.v1.LifecycleStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between the protos of common.proto and the domain. A test holds the enums of both sides against each other. */
public final class Convert {

    private Convert() {}

    /** A status. */
    public static LifecycleStatus toProto(Status status) {
        return LifecycleStatus.valueOf("LIFECYCLE_STATUS_" + status.name());
    }

    /** A status that was given. */
    public static Status fromProto(LifecycleStatus status) {
        return Status.valueOf(status.name().substring("LIFECYCLE_STATUS_".length()));
    }

    /**
     * Whether something is to be suspended or lifted, by either of the two fields that can say it; null when neither does.
     *
     * @param field where a contradiction is told
     */
    public static @Nullable Boolean suspended(LifecycleStatus status, @Nullable Boolean flag, String field) {
        if (status == LifecycleStatus.LIFECYCLE_STATUS_UNSPECIFIED) {
            return flag;
        }
        boolean suspended = status == LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED;
        if (flag != null && flag != suspended) {
            throw invalid(field, "contradicts the status");
        }
        return suspended;
    }

    /** Roles, in the order of the proto. */
    public static List<customers.v1.Role> toProto(Roles roles) {
        return roles.items().stream()
                .sorted()
                .map(role -> customers.v1.Role.valueOf("ROLE_" + role.name()))
                .toList();
    }

    /** Roles that were given. */
    public static Set<Role> fromProto(List<customers.v1.Role> roles) {
        Set<Role> converted = EnumSet.noneOf(Role.class);
        roles.forEach(role -> converted.add(Role.valueOf(role.name().substring("ROLE_".length()))));
        return Collections.unmodifiableSet(converted);
    }

    /** A time. */
    public static Timestamp toProto(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** A time, cut to the milliseconds that are kept. */
    public static Instant fromProto(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).truncatedTo(ChronoUnit.MILLIS);
    }
}
