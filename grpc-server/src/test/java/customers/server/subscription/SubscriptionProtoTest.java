package customers.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.SubscriptionSort;
import customers.v1.NewDedicatedServers;
import customers.v1.NewSubscription;
import customers.v1.SubscriptionSortBy;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionProtoTest {
    @Test
    void everySortOfTheProtoIsOneOfTheDomain() {
        assertThat(Arrays.stream(SubscriptionSortBy.values())
                        .filter(sort -> sort != SubscriptionSortBy.UNRECOGNIZED)
                        .map(SubscriptionProto::fromProto))
                .containsExactlyInAnyOrder(SubscriptionSort.values());
    }

    @Test
    void everyDedicatedServerHasItsPurpose() {
        String[] ids = {uuid(), uuid(), uuid(), uuid()};
        var sale = SubscriptionProto.fromProto(NewSubscription.newBuilder()
                .setPlanId(7)
                .setDedicatedServers(NewDedicatedServers.newBuilder()
                        .setAppServerId(ids[0])
                        .setBackupServerId(ids[1])
                        .setDbServerId(ids[2])
                        .setEmailServerId(ids[3]))
                .build());
        assertThat(sale.planId()).isEqualTo(new PlanId(7));
        assertThat(sale.friendlyName()).isNull();
        assertThat(sale.dedicatedServers())
                .isEqualTo(Map.of(
                        Purpose.APP, ServerId.of(ids[0]),
                        Purpose.BACKUP, ServerId.of(ids[1]),
                        Purpose.DB, ServerId.of(ids[2]),
                        Purpose.EMAIL, ServerId.of(ids[3])));
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
