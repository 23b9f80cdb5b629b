package customers.server.server;

import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.SubscriptionId;
import customers.core.server.NewServer;
import customers.core.server.Server;
import customers.core.server.ServerGroup;
import customers.core.server.ServerIps;
import customers.server.convert.Convert;
import customers.v1.ServerIp;
import java.util.List;

/** Servers and their groups, to and from the proto. */
public final class ServerProto {

    private ServerProto() {}

    static NewServer fromProto(customers.v1.NewServer server) {
        return new NewServer(
                server.getFriendlyName(),
                server.getHostname(),
                server.hasGroupId() ? ServerGroupId.of(server.getGroupId()) : null,
                new ServerIps(server.getIpsList().stream()
                        .map(ip -> new ServerIps.ServerIp(ip.getIp(), ip.getIsPrimary()))
                        .toList()));
    }

    static customers.v1.Server toProto(Server server) {
        customers.v1.Server.Builder proto = customers.v1.Server.newBuilder()
                .setId(server.id().toString())
                .setGroupId(server.groupId().toString())
                .setFriendlyName(server.friendlyName())
                .setHostname(server.hostname())
                .setCreatedAt(Convert.toProto(server.createdAt()));
        proto.addAllIps(toProto(server.ips()));
        SubscriptionId subscription = server.subscriptionId();
        OrgId customer = server.customerOrgId();
        String name = server.customerOrgName();
        if (subscription != null && customer != null && name != null) {
            proto.getDedicatedSubscriptionBuilder()
                    .setSubscriptionId(subscription.value())
                    .setCustomerOrgId(customer.toString())
                    .setCustomerOrgName(name);
        }
        return proto.build();
    }

    /** The addresses of a server. */
    public static List<ServerIp> toProto(ServerIps ips) {
        return ips.items().stream()
                .map(ip -> ServerIp.newBuilder()
                        .setIp(ip.ip())
                        .setIsPrimary(ip.primary())
                        .build())
                .toList();
    }

    /** A group as it is answered. */
    public static customers.v1.ServerGroup toProto(ServerGroup group) {
        return customers.v1.ServerGroup.newBuilder()
                .setId(group.id().toString())
                .setName(group.name())
                .setServerCount(group.serverCount())
                .setCreatedAt(Convert.toProto(group.createdAt()))
                .build();
    }
}
