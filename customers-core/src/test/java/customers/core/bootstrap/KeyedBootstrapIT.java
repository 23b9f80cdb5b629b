package customers.core.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the default limits: 10 wrong keys in 15 minutes. */
@ExtendWith(OutputCaptureExtension.class)
class KeyedBootstrapIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Wanted ACME = new Wanted(" Acme ", "Owner@Example.COM", PASSWORD, true);
    private static final Secret WRONG = new Secret("wrong");

    private static Caller from(String address) {
        return Caller.anonymous("request-7", address, null);
    }

    private static Begun begin(OwnCore core, Secret key) {
        return core.get(KeyedBootstrap.class).begin(from("192.0.2.1"), key, ACME);
    }

    private static CustomersException refusal(Runnable call) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static Reason reason(OwnCore core, Secret key) {
        return refusal(() -> begin(core, key)).reason();
    }

    private static long count(OwnCore core, String rows) {
        return Objects.requireNonNull(
                core.get(JdbcTemplate.class).queryForObject("SELECT COUNT(*) FROM " + rows, Long.class));
    }

    private static void nothingIsBegun(OwnCore core) {
        for (String table : List.of("orgs", "org_tree", "logins", "members", "access_tokens", "activities")) {
            assertThat(count(core, table)).as(table).isZero();
        }
    }

    /** The keys that were printed, in their order. */
    private static List<Secret> printed(CapturedOutput output) {
        return PrintedKeys.of(output.getAll());
    }

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
    void theNewestStartPrintsTheOneKeyThatIsGood(CapturedOutput output) {
        String url = TestDatabase.freshUrl();
        try (OwnCore first = OwnCore.startOn(url);
                OwnCore second = OwnCore.startOn(url)) {
            List<Secret> keys = printed(output);
            assertThat(keys).hasSize(2).doesNotHaveDuplicates();
            assertThat(reason(second, keys.get(0))).isEqualTo(Reason.UNAUTHORIZED);
            nothingIsBegun(first);
            begin(first, keys.get(1));
            assertThat(count(second, "orgs")).isEqualTo(1);
            OwnCore.startOn(url).close();
            assertThat(printed(output))
                    .as("printed where there is a master org")
                    .hasSize(2);
            assertThat(count(second, "setup_key WHERE key_hash IS NOT NULL")).isZero();
        }
    }

    @Test
    void startsAtOnceLeaveOneKeyThatWasPrinted(CapturedOutput output) throws Exception {
        try (OwnCore core = OwnCore.start()) {
            Race.run(6, () -> {
                core.get(Bootstrap.class).run();
                return true;
            });
            List<Secret> keys = printed(output);
            assertThat(keys).hasSize(7).doesNotHaveDuplicates();
            List<Secret> good = keys.stream()
                    .filter(key -> core.get(SetupKeys.class).isGood(key))
                    .toList();
            assertThat(good).hasSize(1);
            assertThat(begin(core, good.get(0)).token()).isNotNull();
        }
    }

    @Test
    void aKeyEndsAfterADay(CapturedOutput output) {
        try (OwnCore core = OwnCore.start()) {
            Secret key = printed(output).get(0);
            age(core, SetupKeys.LIFE);
            CustomersException expired = refusal(() -> begin(core, key));
            CustomersException wrong = refusal(() -> begin(core, WRONG));
            core.get(JdbcTemplate.class).update("UPDATE setup_key SET key_hash = NULL, made_at = NULL");
            CustomersException none = refusal(() -> begin(core, key));
            for (CustomersException refusal : List.of(expired, wrong, none)) {
                assertThat(refusal.reason()).isEqualTo(Reason.UNAUTHORIZED);
                assertThat(refusal).hasMessage(expired.getMessage());
            }
            nothingIsBegun(core);
            core.get(Bootstrap.class).run();
            Secret fresh = printed(output).get(1);
            age(core, SetupKeys.LIFE.minusMinutes(1));
            assertThat(begin(core, fresh).token()).isNotNull();
        }
    }

    private static void age(OwnCore core, Duration by) {
        core.get(JdbcTemplate.class)
                .update("UPDATE setup_key SET made_at = TIMESTAMPADD(SECOND, ?, made_at)", -by.toSeconds());
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
    void wrongKeysAreLimitedFromWhateverAddressesUntilAServerIsStarted(CapturedOutput output) throws Exception {
        try (OwnCore core = OwnCore.start()) {
            KeyedBootstrap bootstrap = core.get(KeyedBootstrap.class);
            List<Callable<Begun>> guesses = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Caller caller = from("192.0.2." + i);
                guesses.add(() -> bootstrap.begin(caller, WRONG, ACME));
            }
            List<Reason> reasons =
                    Race.run(guesses).stream().map(Race.Outcome::reason).toList();
            assertThat(reasons).filteredOn(Reason.UNAUTHORIZED::equals).hasSize(10);
            assertThat(reasons).filteredOn(Reason.RATE_LIMITED::equals).hasSize(15);
            assertThat(reason(core, printed(output).get(0))).isEqualTo(Reason.RATE_LIMITED);

            core.get(Bootstrap.class).run();
            assertThat(begin(core, printed(output).get(1)).token()).isNotNull();
        }
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
