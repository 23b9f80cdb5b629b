package customers.core.website;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.subscription.DedicatedServers.Purpose;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads the registry of servers for where websites can be placed. */
@Mapper
interface PlacementMapper {

    /**
     * A server, and how many live websites it serves for each purpose.
     *
     * @param dedicatedTo the live subscription that has it for itself
     */
    record Candidate(
            ServerId id,
            ServerGroupId groupId,
            @Nullable SubscriptionId dedicatedTo,
            long app,
            long backup,
            long db,
            long email) {

        boolean isFreeFor(@Nullable SubscriptionId subscription) {
            return dedicatedTo == null || dedicatedTo.equals(subscription);
        }

        long websites(Purpose purpose) {
            return switch (purpose) {
                case APP -> app;
                case BACKUP -> backup;
                case DB -> db;
                case EMAIL -> email;
            };
        }
    }

    /** What a server is dedicated for. */
    record Dedicated(Purpose purpose, ServerId serverId) {}

    /** All servers. */
    List<Candidate> listCandidates();

    /** Which servers the subscription has for what. */
    List<Dedicated> listDedicated(SubscriptionId subscription);

    /** Those of the servers that no other subscription has for itself, which stays so until the end of the transaction. */
    List<ServerId> lockFree(
            @Param("servers") Collection<ServerId> servers,
            @Param("subscription") @Nullable SubscriptionId subscription);
}
