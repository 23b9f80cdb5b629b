package customers.core.store;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.WebsiteId;
import customers.core.member.SiteAccesses;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanResources;
import customers.core.plan.PlanServerGroups;
import customers.core.server.ServerGroup;
import customers.core.server.ServerGroups;
import customers.core.server.ServerIps;
import customers.core.subscription.DedicatedServers;
import customers.core.subscription.DedicatedServers.Dedicated;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.UsedResources;
import customers.core.subscription.UsedResources.UsedResource;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Reads rows that a statement gathered with JSON_ARRAYAGG, so that a page and all that belongs to it come in one round
 * trip. The function does not promise an order, so each document carries its place.
 */
final class GatheredRows {

    private GatheredRows() {}

    private record Resource(
            int position, String name, @Nullable Long total, long used) {}

    private record Group(
            int position,
            UUID id,
            String name,
            long serverCount,
            @Nullable Instant createdAt) {}

    private record Server(Purpose purpose, UUID id, String name) {}

    static void register(TypeHandlerRegistry handlers) {
        Comparator<Resource> byPlace = Comparator.comparingInt(Resource::position);
        Comparator<Group> byGroupPlace = Comparator.comparingInt(Group::position);
        handlers.register(
                PlanResources.class,
                rows(
                        new TypeReference<List<Resource>>() {},
                        byPlace,
                        r -> new PlanResource(r.name(), r.total()),
                        PlanResources::new));
        handlers.register(
                UsedResources.class,
                rows(
                        new TypeReference<List<Resource>>() {},
                        byPlace,
                        r -> new UsedResource(r.name(), r.total(), r.used()),
                        UsedResources::new));
        handlers.register(
                PlanServerGroups.class,
                rows(
                        new TypeReference<List<Group>>() {},
                        byGroupPlace,
                        g -> new ServerGroupId(g.id()),
                        PlanServerGroups::new));
        handlers.register(
                ServerGroups.class,
                rows(new TypeReference<List<Group>>() {}, byGroupPlace, GatheredRows::group, ServerGroups::new));
        handlers.register(
                DedicatedServers.class,
                rows(
                        new TypeReference<List<Server>>() {},
                        Comparator.comparing(Server::purpose),
                        s -> new Dedicated(s.purpose(), new ServerId(s.id()), s.name()),
                        DedicatedServers::new));
        registerSites(handlers);
        handlers.register(ServerIps.class, Json.handler(new TypeReference<ServerIps>() {}));
    }

    private static void registerSites(TypeHandlerRegistry handlers) {
        handlers.register(
                SiteAccesses.class,
                rows(
                        new TypeReference<List<UUID>>() {},
                        Comparator.comparing(UUID::toString),
                        WebsiteId::new,
                        SiteAccesses::new));
    }

    private static ServerGroup group(Group group) {
        Instant createdAt = group.createdAt();
        return new ServerGroup(
                new ServerGroupId(group.id()),
                group.name(),
                group.serverCount(),
                createdAt == null ? Instant.EPOCH : createdAt);
    }

    private static <R, T, C> ColumnHandler<C, String> rows(
            TypeReference<List<R>> type, Comparator<R> order, Function<R, T> item, Function<List<T>, C> gather) {
        return new ColumnHandler<>(
                String.class,
                value -> {
                    throw new UnsupportedOperationException("Gathered rows are only read.");
                },
                text -> gather.apply(Json.MAPPER.readValue(text, type).stream()
                        .sorted(order)
                        .map(item)
                        .toList()));
    }
}
