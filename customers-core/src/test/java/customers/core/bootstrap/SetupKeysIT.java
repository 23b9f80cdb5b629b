package customers.core.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.Race;
import customers.core.access.Caller;
import customers.core.bootstrap.KeyedBootstrap.Begun;
import customers.core.credential.Secret;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.embedded.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which key is good, and for how long. With the default limits: 10 wrong keys in 15 minutes. */
class SetupKeysIT extends WithPrintedKeys {
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
}
