package customers.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import customers.v1.GetCustomerSubscriptionsResponse;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.ListAccessTokensResponse;
import customers.v1.ListActivitiesResponse;
import customers.v1.ListLoginsResponse;
import customers.v1.ListMembersResponse;
import customers.v1.ListPlansResponse;
import customers.v1.ListServerGroupsResponse;
import customers.v1.ListServersResponse;
import customers.v1.ListSessionsResponse;
import customers.v1.ListWebsitesResponse;
import customers.v1.NamedServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {
    static Stream<Descriptor> listings() {
        return Stream.of(
                GetOrgCustomersResponse.getDescriptor(),
                GetCustomerSubscriptionsResponse.getDescriptor(),
                ListPlansResponse.getDescriptor(),
                ListAccessTokensResponse.getDescriptor(),
                ListServersResponse.getDescriptor(),
                ListServerGroupsResponse.getDescriptor(),
                ListActivitiesResponse.getDescriptor(),
                ListLoginsResponse.getDescriptor(),
                ListMembersResponse.getDescriptor(),
                ListSessionsResponse.getDescriptor(),
                ListWebsitesResponse.getDescriptor());
    }

    @ParameterizedTest
    @MethodSource("listings")
    void areChosenForEveryListing(Descriptor listing) {
        Descriptor row = listing.getFields().get(0).getMessageType();

        assertThat(Columns.areChosenFor(row)).isTrue();
        assertThat(Columns.of(row)).doesNotContainNull().hasSizeBetween(2, 7);
        assertThat(Columns.of(row).get(0).getName()).isEqualTo("id");
    }

    @Test
    void areAllFieldsOfAnyOtherMessage() {
        assertThat(Columns.of(NamedServer.getDescriptor()))
                .containsExactlyElementsOf(NamedServer.getDescriptor().getFields());
    }
}
