package customers.core.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.OwnCore;
import customers.core.access.Caller;
import customers.core.bootstrap.KeyedBootstrap.Begun;
import customers.core.bootstrap.KeyedBootstrap.Wanted;
import customers.core.credential.Secret;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cores on empty databases, whose setup keys are read from what they print. */
@ExtendWith(OutputCaptureExtension.class)
abstract class WithPrintedKeys {
    private static final Pattern KEY = Pattern.compile("setup key ([\\w-]{43}) ");
    static final String PASSWORD = "correct horse battery staple";
    static final Wanted ACME = new Wanted(" Acme ", "Owner@Example.COM", PASSWORD, true);
    static final Secret WRONG = new Secret("wrong");

    static Caller from(String address) {
        return Caller.anonymous("request-7", address, null);
    }

    static Begun begin(OwnCore core, Secret key) {
        return core.get(KeyedBootstrap.class).begin(from("192.0.2.1"), key, ACME);
    }

    static CustomersException refusal(Runnable call) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    static Reason reason(OwnCore core, Secret key) {
        return refusal(() -> begin(core, key)).reason();
    }

    static long count(OwnCore core, String rows) {
        return Objects.requireNonNull(
                core.get(JdbcTemplate.class).queryForObject("SELECT COUNT(*) FROM " + rows, Long.class));
    }

    static void nothingIsBegun(OwnCore core) {
        for (String table : List.of("orgs", "org_tree", "logins", "members", "access_tokens", "activities")) {
            assertThat(count(core, table)).as(table).isZero();
        }
    }

    /** The keys that were printed, in their order. */
    static List<Secret> printed(CapturedOutput output) {
        return KEY.matcher(output.getAll())
                .results()
                .map(found -> new Secret(found.group(1)))
                .toList();
    }
}
