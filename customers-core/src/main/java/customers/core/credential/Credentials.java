package customers.core.credential;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who a call comes from. */
@Component
public class Credentials {
    private final CredentialMapper credentials;
    private final Transactions transactions;
    private final Clock clock;

    public Credentials(CredentialMapper credentials, Transactions transactions, Clock clock) {
        this.credentials = credentials;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The caller with this token or this session; one good one suffices. UNAUTHORIZED when neither is known and alive.
     *
     * @param anonymous the call as it came, before anybody was known
     */
    public Caller authenticate(Caller anonymous, @Nullable Secret token, @Nullable Secret session) {
        return transactions
                .read(() -> Optional.ofNullable(token)
                        .flatMap(secret -> byToken(anonymous, secret))
                        .or(() -> Optional.ofNullable(session).flatMap(secret -> bySession(anonymous, secret))))
                .orElseThrow(() -> CustomersException.of(
                        Reason.UNAUTHORIZED,
                        token == null && session == null
                                ? "The call needs a credential: a bearer token or a session."
                                : "The credential is unknown, expired or revoked."));
    }

    private Optional<Caller> byToken(Caller call, Secret secret) {
        return credentials
                .findToken(secret.hash())
                .filter(token -> secret.matches(token.secretHash()) && isAlive(token.expiresAt()))
                .map(token -> new Caller(
                        "token:" + token.id(),
                        null,
                        List.of(new Membership(
                                token.orgId(), token.root(), token.roles().items())),
                        call.requestId(),
                        call.ipAddr(),
                        call.deadline()));
    }

    private Optional<Caller> bySession(Caller call, Secret secret) {
        return credentials
                .findSession(secret.hash())
                .filter(session -> secret.matches(session.secretHash()) && isAlive(session.expiresAt()))
                .map(session -> new Caller(
                        "login:" + session.loginId(),
                        session.id(),
                        credentials.listMemberships(session.loginId(), session.memberId()).stream()
                                .map(m -> new Membership(
                                        m.memberId(),
                                        m.orgId(),
                                        m.root(),
                                        m.roles().items()))
                                .toList(),
                        call.requestId(),
                        call.ipAddr(),
                        call.deadline()));
    }

    private boolean isAlive(@Nullable Instant expiresAt) {
        return expiresAt == null || clock.instant().isBefore(expiresAt);
    }
}
