package customers.e2e.scenario;

import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Transport;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The orders and pages of the listing of customers: twelve of them, in three states. */
@EveryDoor
class PagingIT {
    private static final Map<Transport, Reseller> RESELLERS = new EnumMap<>(Transport.class);

    private final Reseller reseller;

    PagingIT(Transport transport, Worlds worlds) {
        reseller = RESELLERS.computeIfAbsent(transport, door -> settled(worlds.behind(door)));
    }

    private static Reseller settled(World world) {
        var reseller = world.reseller("customers", 100, "websites", 100);
        var plan = reseller.plan("websites", 1);
        for (int i = 0; i < 12; i++) {
            var name = (i % 2 == 0 ? "name " : "NAME ") + (i * 7 % 12);
            var customer = world.master().createCustomer(reseller.orgId(), name);
            for (int sold = 0; sold < i % 3; sold++) {
                world.master().sell(reseller.orgId(), customer, plan);
            }
            if (i % 4 == 3) {
                world.master().update(customer, "status", "suspended");
            }
        }
        return reseller;
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "status", "subscriptionsCount", "websitesCount", "createdAt"})
    void ordersBy(String field) {
        var ascending = list("sortBy", field);
        var descending = list("sortBy", field, "sortOrder", "desc");

        assertThat(ascending).hasSize(12).isSortedAccordingTo(by(field));
        assertThat(descending).isSortedAccordingTo(by(field).reversed()).containsExactlyInAnyOrderElementsOf(ascending);
        assertThat(list("sortBy", field, "sortOrder", "asc")).isEqualTo(ascending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "status", "subscriptionsCount", "websitesCount", "createdAt"})
    void neitherOverlapsNorSkips(String field) {
        var whole = list("sortBy", field, "sortOrder", "desc");
        var paged = new ArrayList<JsonNode>();

        for (int offset = 0; offset < 12; offset += 5) {
            paged.addAll(list("sortBy", field, "sortOrder", "desc", "offset", offset, "limit", 5));
        }

        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "status", "subscriptionsCount", "websitesCount", "createdAt"})
    void goesOnByCursor(String field) {
        var whole = list("sortBy", field, "sortOrder", "desc");
        var paged = new ArrayList<JsonNode>();
        var sizes = new ArrayList<Integer>();

        for (var cursor = Optional.of(""); cursor.isPresent(); ) {
            var page = page("sortBy", field, "sortOrder", "desc", "limit", 5, "cursor", cursor.get());
            page.path("items").forEach(paged::add);
            sizes.add(page.path("items").size());
            assertThat(page.path("total").asLong()).isEqualTo(12);
            cursor = Optional.ofNullable(page.path("nextCursor").asString(null));
        }

        assertThat(paged).isEqualTo(whole);
        assertThat(sizes).containsExactly(5, 5, 2);
    }

    @Test
    void namesACursorOnlyToThoseWhoAskForOne() {
        assertThat(page("limit", 5).has("nextCursor")).isFalse();
        assertThat(page("limit", 5, "cursor", "").has("nextCursor")).isTrue();
        assertThat(page("limit", 12, "cursor", "").has("nextCursor")).isFalse();
    }

    @Test
    void refusesACursorOfAnotherListing() {
        var cursor = page("limit", 5, "cursor", "").path("nextCursor").asString();

        assertThat(page("limit", 2, "cursor", cursor).path("items")).hasSize(2);
        for (var other : List.of("sortBy", "sortOrder", "status", "search")) {
            var value = Map.of("sortBy", "name", "sortOrder", "desc", "status", "active", "search", "n");
            var refusal = refused(INVALID_INPUT, () -> page("cursor", cursor, other, value.get(other)));
            assertThat(refusal.violations())
                    .extracting(violation -> violation.path("field").asString())
                    .containsExactly("cursor");
        }
        refused(INVALID_INPUT, () -> page("cursor", "x" + cursor));
    }

    @Test
    void ordersByCreationByItself() {
        var listed = list();

        assertThat(listed).isSortedAccordingTo(by("createdAt"));
        assertThat(listed.get(0).path("name").asString()).isEqualTo("name 0");
        assertThat(listed.get(1).path("name").asString()).isEqualTo("NAME 7");
        assertThat(list("sortOrder", "desc")).isEqualTo(reversed(listed));
    }

    @Test
    void countsAllMatchesWhateverThePage() {
        assertThat(total("limit", 1)).isEqualTo(12);
        assertThat(total("offset", 11, "limit", 1000)).isEqualTo(12);
        assertThat(total("status", "suspended", "limit", 1)).isEqualTo(3);
        assertThat(list("status", "suspended", "limit", 1)).hasSize(1);
    }

    @Test
    void hasAnEmptyPagePastTheEnd() {
        assertThat(list("offset", 12)).isEmpty();
        assertThat(list("offset", Long.MAX_VALUE)).isEmpty();
        assertThat(total("offset", Long.MAX_VALUE, "limit", 1000)).isEqualTo(12);
    }

    @Test
    void takesAPageOfOneToAThousand() {
        assertThat(list("limit", 1)).hasSize(1);
        assertThat(list("limit", 1000)).hasSize(12);
        assertThat(list("offset", 11, "limit", 5)).hasSize(1);
    }

    private List<JsonNode> list(Object... query) {
        var items = new ArrayList<JsonNode>();
        reseller.admin().customers(reseller.orgId(), query).path("items").forEach(items::add);
        return items;
    }

    private JsonNode page(Object... query) {
        return reseller.admin().customers(reseller.orgId(), query);
    }

    private long total(Object... query) {
        return reseller.admin().customers(reseller.orgId(), query).path("total").asLong();
    }

    private static Comparator<JsonNode> by(String field) {
        return switch (field) {
            case "name" ->
                Comparator.comparing(org -> org.path("name").asString().toLowerCase(Locale.ROOT));
            case "status" ->
                Comparator.comparing(org -> List.of("active", "suspended", "deleted")
                        .indexOf(org.path("status").asString()));
            case "subscriptionsCount", "websitesCount" ->
                Comparator.comparing(org -> org.path(field).asLong());
            default -> Comparator.comparing(org -> org.path(field).asString());
        };
    }

    private static List<JsonNode> reversed(List<JsonNode> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
