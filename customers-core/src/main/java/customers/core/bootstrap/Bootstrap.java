package customers.core.bootstrap;

import customers.core.access.Caller;
import customers.core.credential.Secret;
import customers.core.id.OrgId;
import customers.core.login.Email;
import customers.core.login.Passwords;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a server does at its start about an empty installation: begins it with what the configuration says of an owner, or
 * prints a setup key to begin it with.
 */
@Component
public class Bootstrap {
    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);
    private static final Caller SYSTEM = Caller.system("bootstrap");
    private static final int SHORTEST_TOKEN = 32;

    private final OrgMapper orgs;
    private final Founding founding;
    private final SetupKeys keys;
    private final Passwords passwords;
    private final Transactions transactions;
    private final BootstrapProperties properties;

    Bootstrap(
            OrgMapper orgs,
            Founding founding,
            SetupKeys keys,
            Passwords passwords,
            Transactions transactions,
            BootstrapProperties properties) {
        this.orgs = orgs;
        this.founding = founding;
        this.keys = keys;
        this.passwords = passwords;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** Does nothing where there is a master org. Of several servers that start at once, one succeeds. */
    public void run() {
        if (transactions.read(orgs::findRoot).isPresent()) {
            return;
        }
        String email = properties.ownerEmail();
        String password = properties.ownerPassword();
        if (email == null || email.isBlank() || password == null || password.isBlank()) {
            printKey();
        } else {
            found(Email.of(email), password);
        }
    }

    private void found(Email email, String password) {
        DisplayName name = DisplayName.of("customers.bootstrap.org-name", properties.orgName());
        FirstOrg first = new FirstOrg(name, email, token());
        String hash = passwords.hash(password);
        Optional<OrgId> begun = transactions.write(
                SYSTEM, () -> founding.isOpen() ? Optional.of(founding.insert(SYSTEM, first, hash)) : Optional.empty());
        begun.ifPresentOrElse(
                id -> LOG.info("Began with the master org {}", id),
                () -> LOG.info("Another server has begun with the master org"));
    }

    /** The one secret that is logged, for whoever reads the log of the server is the operator. */
    private void printKey() {
        Secret key = Secret.next();
        Optional<Instant> end =
                transactions.write(SYSTEM, () -> founding.isOpen() ? Optional.of(keys.replace(key)) : Optional.empty());
        end.ifPresentOrElse(
                until -> LOG.warn(
                        "There is no master org yet. Begin with the setup key {} (good once, until {} or until a server"
                                + " is started): customers-admin bootstrap --server HOST:PORT --org-name NAME"
                                + " --owner-email EMAIL",
                        key.value(),
                        until),
                () -> LOG.info("The master org has just been begun with"));
    }

    private @Nullable Secret token() {
        String token = properties.token();
        if (token == null || token.isBlank()) {
            return null;
        }
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "customers.bootstrap.token must have " + SHORTEST_TOKEN + " characters at least");
        }
        return new Secret(token);
    }
}
