package customers.core.attempt;

import customers.core.IdentityProperties;
import customers.core.access.Caller;
import customers.core.digest.Digest;
import customers.core.error.CustomersException;
import customers.core.id.OrgId;
import customers.core.login.Email;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits how often secrets can be guessed, per login and per address, for all servers on the database together. An
 * attempt is taken before the secret is looked at and given back when it was right, so that however many race, no more
 * than the allowance is ever tested. A used allowance comes back bit by bit over the window, not all at its end.
 */
@Component
public class Attempts {
    private final AttemptMapper attempts;
    private final IdentityProperties properties;
    private final Clock clock;

    public Attempts(AttemptMapper attempts, IdentityProperties properties, Clock clock) {
        this.attempts = attempts;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What attempts are counted by.
     *
     * @param key a digest: the table tells nobody's email
     * @param cost the part of the window that one attempt uses up
     */
    public record Counter(byte[] key, Duration cost) {}

    /** For what has no login to count by: the caller's address, where it is known. */
    public List<Counter> of(Caller caller) {
        return Stream.ofNullable(caller.ipAddr())
                .map(address -> counter(properties.attemptsPerAddress(), "address", Network.of(address)))
                .toList();
    }

    /**
     * The caller's address, and the email in the realm whether or not there is such a login.
     *
     * @param deed attempts at one deed use up nothing of another
     */
    public List<Counter> of(Caller caller, String deed, @Nullable OrgId realm, Email email) {
        return of(caller, counter(properties.attemptsPerLogin(), deed, String.valueOf(realm), email.value()));
    }

    /**
     * The caller's address, and what is guessed at: it has the allowance of a login, from whatever addresses.
     *
     * @param secret names it, and is none
     */
    public List<Counter> of(Caller caller, String deed, String secret) {
        return of(caller, counter(properties.attemptsPerLogin(), deed, secret));
    }

    private List<Counter> of(Caller caller, Counter own) {
        return Stream.concat(of(caller).stream(), Stream.of(own)).toList();
    }

    /** Takes one attempt of each, or RATE_LIMITED. To be called in a transaction that the refusal rolls back. */
    public void take(List<Counter> counters) {
        Instant now = clock.instant();
        for (Counter counter : counters) {
            Instant latest = now.plus(properties.attemptsWindow()).minus(counter.cost());
            if (!isTaken(counter, now, latest)) {
                Instant whole = attempts.findWholeAt(counter.key()).orElse(latest);
                throw CustomersException.rateLimited(
                        "There were too many attempts; try again later.", Duration.between(latest, whole));
            }
        }
    }

    private boolean isTaken(Counter counter, Instant now, Instant latest) {
        long micros = micros(counter);
        if (attempts.take(counter.key(), now, latest, micros) == 1) {
            return true;
        }
        attempts.ensure(counter.key(), now);
        return attempts.take(counter.key(), now, latest, micros) == 1;
    }

    /** Gives back what was taken, after a success. To be called in a transaction. */
    public void giveBack(List<Counter> counters) {
        counters.forEach(counter -> attempts.giveBack(counter.key(), micros(counter)));
    }

    private Counter counter(int most, String... parts) {
        // In whole milliseconds, which is what is kept.
        return new Counter(
                digest(parts), Duration.ofMillis(properties.attemptsWindow().toMillis() / most));
    }

    private static long micros(Counter counter) {
        return counter.cost().toMillis() * 1000;
    }

    private static byte[] digest(String... parts) {
        return Digest.of(String.join("\n", parts));
    }
}
