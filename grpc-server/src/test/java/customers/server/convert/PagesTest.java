package customers.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.LifecycleStatus;
import customers.v1.ListActivitiesRequest;
import customers.v1.ListLoginsRequest;
import customers.v1.ListMembersRequest;
import customers.v1.ListPlansRequest;
import customers.v1.ListServersRequest;
import customers.v1.ListSessionsRequest;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.ListWebsitesRequest;
import customers.v1.Org;
import customers.v1.SortOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final GetOrgCustomersRequest REQUEST = GetOrgCustomersRequest.newBuilder()
            .setOrgId(OrgId.next().toString())
            .setRecursive(true)
            .build();

    @Test
    void aPageHasDefaults() {
        assertThat(Pages.fromProto(GetOrgCustomersRequest.getDefaultInstance()))
                .isEqualTo(new Page.Request(0, 1000, false));
        assertThat(Pages.fromProto(REQUEST.toBuilder()
                        .setOffset(7)
                        .setLimit(3)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .build()))
                .isEqualTo(new Page.Request(7, 3, true));
        assertThat(Pages.fromProto(REQUEST.toBuilder()
                        .setOffset(0)
                        .setLimit(1)
                        .setSortOrder(SortOrder.SORT_ORDER_ASC)
                        .build()))
                .isEqualTo(new Page.Request(0, 1, false));
    }

    @Test
    void aCursorBelongsToAllThatIsAskedForButTheLimit() {
        String query = cursor(REQUEST).query();
        assertThat(cursor(REQUEST.toBuilder().setLimit(5).build()).query()).isEqualTo(query);
        assertThat(List.of(
                        REQUEST.toBuilder().clearRecursive().build(),
                        REQUEST.toBuilder().setOrgId(OrgId.next().toString()).build(),
                        REQUEST.toBuilder()
                                .setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE)
                                .build(),
                        REQUEST.toBuilder()
                                .setSortOrder(SortOrder.SORT_ORDER_DESC)
                                .build()))
                .allSatisfy(other -> assertThat(cursor(other).query()).isNotEqualTo(query));
    }

    private static Cursor cursor(GetOrgCustomersRequest request) {
        Cursor cursor =
                Pages.fromProto(request.toBuilder().setCursor("text").build()).cursor();
        assertThat(cursor).isNotNull();
        assertThat(cursor.text()).isEqualTo("text");
        return cursor;
    }

    @Test
    void aCursorAndAnOffsetAreRefused() {
        assertThatThrownBy(() -> Pages.fromProto(
                        REQUEST.toBuilder().setCursor("").setOffset(0).build()))
                .isInstanceOf(CustomersException.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void anAnswerHasTheCursorOfTheNextPageWhileThereIsOne() {
        List<String> names = List.of("a", "b");
        Page<String> page = new Page<>(names, 5, "next");
        GetOrgCustomersResponse answer = Pages.toProto(
                        page,
                        GetOrgCustomersResponse.newBuilder(),
                        name -> Org.newBuilder().setName(name).build())
                .build();
        assertThat(answer.getItemsList()).extracting(Org::getName).isEqualTo(names);
        assertThat(answer.getTotal()).isEqualTo(5);
        assertThat(answer.getNextCursor()).isEqualTo("next");
        assertThat(Pages.toProto(
                                new Page<>(names, 2),
                                GetOrgCustomersResponse.newBuilder(),
                                name -> Org.getDefaultInstance())
                        .build()
                        .hasNextCursor())
                .isFalse();
    }

    static Stream<Descriptor> listings() {
        return Stream.of(
                        GetOrgCustomersRequest.getDescriptor(),
                        ListActivitiesRequest.getDescriptor(),
                        ListLoginsRequest.getDescriptor(),
                        ListMembersRequest.getDescriptor(),
                        ListPlansRequest.getDescriptor(),
                        ListServersRequest.getDescriptor(),
                        ListSessionsRequest.getDescriptor(),
                        ListSubscriptionsRequest.getDescriptor(),
                        ListWebsitesRequest.getDescriptor())
                .map(Descriptor::getFile)
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getOutputType().findFieldByName("total") != null)
                .flatMap(method -> Stream.of(method.getInputType(), method.getOutputType()));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void everyListingNamesTheSameFields(Descriptor type) {
        List<String> fields = type.getName().endsWith("Request")
                ? List.of("offset", "limit", "sort_order", "cursor")
                : List.of("items", "total", "next_cursor");
        assertThat(fields)
                .allSatisfy(name -> assertThat(type.findFieldByName(name)).isNotNull());
    }
}
