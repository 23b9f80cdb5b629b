package customers.core.bootstrap;

import static customers.core.error.CustomersException.failedPrecondition;
import static customers.core.error.CustomersException.unauthorized;

import customers.core.access.Caller;
import customers.core.attempt.Attempts;
import customers.core.credential.Secret;
import customers.core.id.OrgId;
import customers.core.login.Email;
import customers.core.login.Passwords;
import customers.core.org.DisplayName;
import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins an empty installation for whoever shows the setup key. */
@Component
public class KeyedBootstrap {
    private static final String DEED = "bootstrap";

    private final OrgMapper orgs;
    private final Founding founding;
    private final SetupKeys keys;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Transactions transactions;

    KeyedBootstrap(
            OrgMapper orgs,
            Founding founding,
            SetupKeys keys,
            Attempts attempts,
            Passwords passwords,
            Transactions transactions) {
        this.orgs = orgs;
        this.founding = founding;
        this.keys = keys;
        this.attempts = attempts;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /**
     * What is wanted, as it was typed.
     *
     * @param ownerPassword 8 to 1024 characters
     * @param withToken whether a first token is wanted, too
     */
    public record Wanted(String orgName, String ownerEmail, String ownerPassword, boolean withToken) {
        /** Not the password. */
        @Override
        public String toString() {
            return "Wanted[orgName=" + orgName + ", ownerEmail=" + ownerEmail + ", withToken=" + withToken + "]";
        }
    }

    /**
     * What was begun.
     *
     * @param token shown this once; null where none was wanted
     */
    public record Begun(OrgId org, @Nullable Secret token) {}

    /**
     * Writes the master org, its owner's login and a first token, and uses the key up. Whatever it is refused with has
     * changed nothing, and the key stays as good as it was.
     *
     * @throws customers.core.error.CustomersException FAILED_PRECONDITION where there is a master org, whatever the key;
     *     UNAUTHORIZED for any key but the live one; RATE_LIMITED after too many of those
     */
    public Begun begin(Caller caller, Secret key, Wanted wanted) {
        DisplayName name = DisplayName.of("org_name", wanted.orgName());
        Email email = Email.of("owner_email", wanted.ownerEmail());
        FirstOrg first = new FirstOrg(name, email, wanted.withToken() ? Secret.next() : null);
        // Before an attempt is counted: there is nothing left to guess.
        if (transactions.read(orgs::findRoot).isPresent()) {
            throw begun();
        }
        requireKey(caller, key);
        String hash = passwords.hash(wanted.ownerPassword());
        OrgId org = transactions.write(caller, () -> {
            if (!founding.isOpen()) {
                throw begun();
            }
            if (!keys.isGood(key)) {
                throw noGood(); // a server has just started, and made another
            }
            return founding.insert(caller.as("system"), first, hash);
        });
        return new Begun(org, first.token());
    }

    /**
     * Before the password is hashed, which is dear. The attempt is given back in the transaction that took it, whose lock
     * lets one guess at a time through: those who race with the right key do not use each other's attempts up.
     */
    private void requireKey(Caller caller, Secret key) {
        boolean good = transactions.write(caller, () -> {
            List<Attempts.Counter> counters = attempts.of(caller, DEED, keys.current());
            attempts.take(counters);
            boolean right = keys.isGood(key);
            if (right) {
                attempts.giveBack(counters);
            } else if (orgs.findRoot().isPresent()) {
                throw begun(); // with this very key, since it was asked: no guess, and undone as one
            }
            return right;
        });
        if (!good) {
            throw noGood();
        }
    }

    private static RuntimeException begun() {
        return failedPrecondition("There is a master org already; log in as its owner, or use a token.");
    }

    private static RuntimeException noGood() {
        return unauthorized("The setup key is unknown, used, replaced or expired; a server prints a new one when it is"
                + " started.");
    }
}
