package customers.core.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.bootstrap.KeyedBootstrap.Begun;
import customers.core.bootstrap.KeyedBootstrap.Wanted;
import customers.core.credential.Credentials;
import customers.core.credential.Secret;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.org.Org;
import customers.core.org.OrgMapper;
import customers.core.org.Orgs;
import customers.core.quota.Invariants;
import customers.core.session.Origin;
import customers.core.session.Sessions;
import customers.embedded.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty installation is begun once with the key, wholly or not at all. */
class KeyedBootstrapIT extends WithPrintedKeys {
    @Test
    void beginsWithThePrintedKeyAndUsesItUp(CapturedOutput output) {
        try (OwnCore core = OwnCore.start()) {
            Secret key = printed(output).get(0);
            Begun begun = begin(core, key);

            Org org = core.get(Orgs.class).get(core.owner(), begun.org());
            assertThat(org.name()).isEqualTo("Acme");
            assertThat(org.ownerEmail()).isEqualTo("owner@example.com");
            assertThat(core.get(Credentials.class)
                            .authenticate(from("192.0.2.1"), begun.token(), null)
                            .memberships())
                    .containsExactly(new Membership(begun.org(), true, Set.of(Role.SUPER_ADMIN)));
            assertThat(core.get(Sessions.class)
                            .open(from("192.0.2.1"), null, "owner@example.com", PASSWORD, new Origin(null, null))
                            .memberships())
                    .hasSize(1);
            assertThat(count(
                            core,
                            "activities WHERE kind = 'org.create' AND actor = 'system' AND request_id = 'request-7'"))
                    .isEqualTo(1);
            assertThat(core.get(Invariants.class).check()).isEmpty();
            assertThat(count(core, "setup_key WHERE key_hash IS NULL AND made_at IS NULL"))
                    .isEqualTo(1);
            assertThat(reason(core, key)).isEqualTo(Reason.FAILED_PRECONDITION);
            assertThat(reason(core, WRONG)).isEqualTo(Reason.FAILED_PRECONDITION);
            assertThat(count(core, "orgs") + count(core, "logins") + count(core, "access_tokens"))
                    .isEqualTo(3);
        }
    }

    @Test
    void makesNoTokenUnlessItIsWanted(CapturedOutput output) {
        try (OwnCore core = OwnCore.start()) {
            Wanted wanted = new Wanted("Acme", "owner@example.com", PASSWORD, false);
            assertThat(core.get(KeyedBootstrap.class)
                            .begin(from("192.0.2.1"), printed(output).get(0), wanted)
                            .token())
                    .isNull();
            assertThat(count(core, "members")).isEqualTo(1);
            assertThat(count(core, "access_tokens")).isZero();
        }
    }

    @Test
    void keepsADigestAlone(CapturedOutput output) {
        try (OwnCore core = OwnCore.start()) {
            Secret key = printed(output).get(0);
            byte[] kept = core.get(JdbcTemplate.class).queryForObject("SELECT key_hash FROM setup_key", byte[].class);
            assertThat(kept).isEqualTo(key.hash()).isNotEqualTo(key.value().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsRefusedLeavesTheKeyGood(CapturedOutput output) {
        try (OwnCore core = OwnCore.start()) {
            Secret key = printed(output).get(0);
            KeyedBootstrap bootstrap = core.get(KeyedBootstrap.class);
            assertThat(field(() -> bootstrap.begin(
                            from("192.0.2.1"), key, new Wanted(" \t", "a@example.com", PASSWORD, true))))
                    .isEqualTo("org_name");
            assertThat(field(() -> bootstrap.begin(
                            from("192.0.2.1"), key, new Wanted("Acme", "a".repeat(254) + "@b", PASSWORD, true))))
                    .isEqualTo("owner_email");
            Caller late = Caller.anonymous("request-8", null, Instant.EPOCH);
            assertThat(refusal(() -> bootstrap.begin(late, key, ACME)).reason()).isEqualTo(Reason.UNAVAILABLE);
            JdbcTemplate sql = core.get(JdbcTemplate.class);
            sql.execute("RENAME TABLE access_tokens TO hidden");
            assertThatThrownBy(() -> begin(core, key)).isNotInstanceOf(CustomersException.class);
            sql.execute("RENAME TABLE hidden TO access_tokens");
            nothingIsBegun(core);

            assertThat(begin(core, key).token()).isNotNull();
        }
    }

    private static String field(Runnable call) {
        CustomersException refusal = refusal(call);
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_INPUT);
        return ((Violation.Field) refusal.violations().get(0)).field();
    }

    @Test
    void ofManyWithTheRightKeyOnTwoServersOneBegins(CapturedOutput output) throws Exception {
        String url = TestDatabase.freshUrl();
        try (OwnCore one = OwnCore.startOn(url);
                OwnCore other = OwnCore.startOn(url)) {
            Secret key = printed(output).get(1);
            List<Callable<Begun>> calls = Stream.of(one, other)
                    .flatMap(core -> Stream.generate(() -> core).limit(8))
                    .<Callable<Begun>>map(core -> () -> begin(core, key))
                    .toList();
            List<Race.Outcome<Begun>> outcomes = Race.run(calls);

            assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.won())
                    .allMatch(outcome -> outcome.reason() == Reason.FAILED_PRECONDITION);
            for (String table : List.of("orgs", "org_tree", "logins", "members", "access_tokens", "activities")) {
                assertThat(count(one, table)).as(table).isEqualTo(1);
            }
            assertThat(one.get(OrgMapper.class).findRoot())
                    .contains(outcomes.stream()
                            .filter(Race.Outcome::won)
                            .map(outcome -> outcome.value().org())
                            .findFirst()
                            .orElseThrow());
            assertThat(one.get(Invariants.class).check()).isEmpty();
        }
    }
}
