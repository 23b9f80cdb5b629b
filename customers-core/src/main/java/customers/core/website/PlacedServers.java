package customers.core.website;

import customers.core.id.ServerId;
import customers.core.subscription.DedicatedServers.Purpose;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a website is placed; null where there is no server for it. */
record PlacedServers(
        @Nullable ServerId app,
        @Nullable ServerId backup,
        @Nullable ServerId db,
        @Nullable ServerId email) {

    static PlacedServers of(Map<Purpose, ServerId> servers) {
        return new PlacedServers(
                servers.get(Purpose.APP),
                servers.get(Purpose.BACKUP),
                servers.get(Purpose.DB),
                servers.get(Purpose.EMAIL));
    }

    /** Each server once. */
    Set<ServerId> all() {
        return Stream.of(app, backup, db, email).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
