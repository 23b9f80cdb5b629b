package customers.core.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.org.Org;
import customers.core.org.OrgMapper;
import customers.core.org.Orgs;
import customers.core.quota.Invariants;
import customers.core.session.Origin;
import customers.core.session.Sessions;
import customers.embedded.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class BootstrapIT {
    private static final Secret TOKEN = new Secret("bootstrap-token-of-the-tests-0123456789");

    @Test
    void beginsOnceWithTheMasterOrgItsOwnerAndAToken() {
        String url = TestDatabase.freshUrl();
        Org begun;
        try (OwnCore core = OwnCore.startOn(url, OwnCore.BEGUN.toArray(String[]::new))) {
            begun = core.get(Orgs.class).get(core.owner(), core.root());
            assertThat(begun.name()).isEqualTo("Master org");
            assertThat(begun.ownerEmail()).isEqualTo("owner@example.com");
            assertThat(begun.parentId()).isNull();
            assertThat(core.get(Invariants.class).check()).isEmpty();
        }
        try (OwnCore core = OwnCore.startOn(
                url,
                "customers.bootstrap.org-name=Another",
                "customers.bootstrap.owner-email=other@example.com",
                "customers.bootstrap.owner-password=other",
                "customers.bootstrap.token=another-token-of-the-tests-01234567890123")) {
            assertThat(core.get(Orgs.class).get(core.owner(), core.root())).isEqualTo(begun);
            Caller nobody = Caller.anonymous("request", null, null);
            assertThat(core.get(Credentials.class)
                            .authenticate(nobody, TOKEN, null)
                            .memberships())
                    .containsExactly(new Membership(begun.id(), true, Set.of(Role.SUPER_ADMIN)));
            assertThat(core.get(Sessions.class)
                            .open(
                                    nobody,
                                    null,
                                    "owner@example.com",
                                    "correct horse battery staple",
                                    new Origin(null, null))
                            .memberships())
                    .hasSize(1);
            assertThat(count(core, "orgs") + count(core, "logins") + count(core, "access_tokens"))
                    .isEqualTo(3);
        }
    }

    @Test
    void ofManyThatBeginAtOnceOneDoes() throws Exception {
        String url = TestDatabase.freshUrl();
        OwnCore.startOn(url).close();
        try (OwnCore core = OwnCore.startOn(url, OwnCore.BEGUN.toArray(String[]::new))) {
            JdbcTemplate sql = core.get(JdbcTemplate.class);
            sql.execute("UPDATE orgs SET owner_member_id = NULL");
            for (String table : new String[] {"access_tokens", "members", "logins", "org_tree", "orgs"}) {
                sql.execute("DELETE FROM " + table);
            }
            assertThat(core.get(OrgMapper.class).findRoot()).isEmpty();
            Bootstrap bootstrap = core.get(Bootstrap.class);
            assertThat(Race.run(6, () -> {
                        bootstrap.run();
                        return true;
                    }))
                    .allMatch(Race.Outcome::won);
            assertThat(count(core, "orgs")).isEqualTo(1);
            assertThat(count(core, "org_tree")).isEqualTo(1);
            assertThat(count(core, "logins")).isEqualTo(1);
            assertThat(count(core, "members")).isEqualTo(1);
            assertThat(count(core, "access_tokens")).isEqualTo(1);
            assertThat(core.get(Invariants.class).check()).isEmpty();
        }
    }

    @Test
    void withoutAnOwnerNothingIsBegun() {
        try (OwnCore core = OwnCore.start("customers.bootstrap.owner-email=a@example.com")) {
            assertThat(core.get(OrgMapper.class).findRoot()).isEmpty();
            assertThat(count(core, "logins")).isZero();
        }
    }

    @Test
    void aShortTokenStopsTheStartAndLeavesNothing() {
        String url = TestDatabase.freshUrl();
        assertThatThrownBy(() -> OwnCore.startOn(
                                url,
                                "logging.level.root=off",
                                "customers.bootstrap.owner-email=a@example.com",
                                "customers.bootstrap.owner-password=secret",
                                "customers.bootstrap.token=short")
                        .close())
                .hasStackTraceContaining("customers.bootstrap.token must have 32 characters at least");
        try (OwnCore core = OwnCore.startOn(url)) {
            assertThat(count(core, "orgs") + count(core, "logins")).isZero();
        }
    }

    private static long count(OwnCore core, String table) {
        Long count = core.get(JdbcTemplate.class).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? -1 : count;
    }
}
