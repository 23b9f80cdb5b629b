package customers.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is half past midnight on the first of March of a leap year. */
class CustomerStatsIT extends WithCore {
    private static final Instant NOW = Instant.parse("2028-03-01T00:30:00Z");

    @Autowired
    CustomerMapper mapper;

    @Autowired
    Transactions transactions;

    private CustomerStats stats;
    private OrgId seller;

    @BeforeEach
    void begin() {
        stats = new CustomerStats(mapper, lineages, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
        seller = reseller(root(), unlimited("customers")).org();
    }

    private OrgId added(OrgId parent, String time) {
        OrgId org = customer(parent);
        sql.update(
                "UPDATE orgs SET created_at = ? WHERE HEX(id) = ?",
                time.replace("T", " ").replace("Z", ""),
                org.toString().replace("-", ""));
        return org;
    }

    private List<IntervalCount> counted(TimeInterval width) {
        return stats.added(admin(), seller, width).stream()
                .filter(interval -> interval.count() > 0)
                .toList();
    }

    private static IntervalCount count(String beginning, long count) {
        return new IntervalCount(Instant.parse(beginning), count);
    }

    @Test
    void everyIntervalIsThereOldestFirst() {
        assertThat(stats.added(admin(), seller, TimeInterval.HOUR))
                .hasSize(24)
                .startsWith(count("2028-02-29T01:00:00Z", 0))
                .endsWith(count("2028-03-01T00:00:00Z", 0));
        assertThat(stats.added(admin(), seller, TimeInterval.DAY))
                .hasSize(30)
                .startsWith(count("2028-02-01T00:00:00Z", 0))
                .endsWith(count("2028-03-01T00:00:00Z", 0));
        assertThat(stats.added(admin(), seller, TimeInterval.MONTH))
                .hasSize(12)
                .startsWith(count("2027-04-01T00:00:00Z", 0))
                .endsWith(count("2028-03-01T00:00:00Z", 0));
    }

    @Test
    void customersAreCountedWhereTheirTimeFallsInUtc() {
        added(seller, "2028-03-01T00:00:00.000Z");
        added(seller, "2028-02-29T23:59:59.999Z");
        added(seller, "2028-02-29T23:00:00.000Z");
        added(seller, "2028-02-29T01:00:00.000Z");
        added(seller, "2028-02-29T00:59:59.999Z");
        added(seller, "2028-02-01T00:00:00.000Z");
        added(seller, "2027-04-01T00:00:00.000Z");
        added(seller, "2027-03-31T23:59:59.999Z");
        assertThat(counted(TimeInterval.HOUR))
                .containsExactly(
                        count("2028-02-29T01:00:00Z", 1),
                        count("2028-02-29T23:00:00Z", 2),
                        count("2028-03-01T00:00:00Z", 1));
        assertThat(counted(TimeInterval.DAY))
                .containsExactly(
                        count("2028-02-01T00:00:00Z", 1),
                        count("2028-02-29T00:00:00Z", 4),
                        count("2028-03-01T00:00:00Z", 1));
        assertThat(counted(TimeInterval.MONTH))
                .containsExactly(
                        count("2027-04-01T00:00:00Z", 1),
                        count("2028-02-01T00:00:00Z", 5),
                        count("2028-03-01T00:00:00Z", 1));
    }

    @Test
    void deletedOnesAreCountedAndThoseBelowAreNot() {
        OrgId below = added(seller, "2028-03-01T00:10:00.000Z");
        sell(seller, below, plan(seller, unlimited("customers")));
        added(below, "2028-03-01T00:10:00.000Z");
        deletions.deleteOrg(admin(), added(seller, "2028-03-01T00:20:00.000Z"));
        assertThat(counted(TimeInterval.MONTH)).containsExactly(count("2028-03-01T00:00:00Z", 2));
    }

    @Test
    void areReadByThoseWhoListCustomers() {
        assertThat(stats.added(as(Role.SUPPORT, seller), seller, TimeInterval.DAY))
                .hasSize(30);
        refused(Reason.FORBIDDEN, () -> stats.added(as(Role.BUSINESS, seller), seller, TimeInterval.DAY));
        refused(Reason.FORBIDDEN, () -> stats.added(as(Role.OWNER, seller), root(), TimeInterval.DAY));
    }

    @Test
    void areCountedByTheKeyAlone() {
        String plan = sql.queryForList(
                        "EXPLAIN SELECT created_at FROM orgs WHERE parent_id = UNHEX(?) AND created_at >= ?",
                        seller.toString().replace("-", ""),
                        "2028-01-01")
                .toString();
        assertThat(plan).contains("orgs_children_by_time").contains("Using index");
    }
}
