package customers.core.credential;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.cache.CacheProperties;
import customers.core.cache.Caches;
import customers.core.cache.Recent;
import customers.core.cache.Stale;
import customers.core.credential.CredentialMapper.Held;
import customers.core.credential.CredentialMapper.Session;
import customers.core.credential.CredentialMapper.Token;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells who a call comes from. What the database said of a credential is remembered by the digest of its secret, for
 * {@link CacheProperties#life} at most; that it has expired is seen at every use.
 */
@Component
public class Credentials {
    private final CredentialMapper credentials;
    private final Transactions transactions;
    private final Clock clock;
    private final Recent<Key, Token> tokens;
    private final Recent<Key, Opened> sessions;

    /** What a secret is found by. */
    private record Key(byte[] digest) {
        static Key of(Secret secret) {
            return new Key(secret.hash());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(digest, key.digest);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(digest);
        }
    }

    /** A session and what it reaches. */
    private record Opened(Session session, List<Held> memberships) {}

    public Credentials(
            CredentialMapper credentials,
            Transactions transactions,
            Clock clock,
            Caches caches,
            CacheProperties properties) {
        this.credentials = credentials;
        this.transactions = transactions;
        this.clock = clock;
        this.tokens = caches.remember(
                new Recent.Of<>("tokens", properties.credentials(), token -> 1, this::readToken, Credentials::isStale));
        this.sessions = caches.remember(new Recent.Of<>(
                "sessions",
                properties.credentials(),
                opened -> 1 + opened.memberships().size(),
                this::readSession,
                Credentials::isStale));
    }

    /**
     * The caller with this token or this session; one good one suffices. UNAUTHORIZED when neither is known and alive. One
     * that was revoked through another server may pass for as long as it is remembered.
     *
     * @param anonymous the call as it came, before anybody was known
     */
    public Caller authenticate(Caller anonymous, @Nullable Secret token, @Nullable Secret session) {
        return authenticate(anonymous, token, session, tokens::find, sessions::find);
    }

    /** As {@link #authenticate}, by what the database says now: for calls that new credentials may come of. */
    public Caller authenticateNow(Caller anonymous, @Nullable Secret token, @Nullable Secret session) {
        return authenticate(anonymous, token, session, tokens::findNow, sessions::findNow);
    }

    private Caller authenticate(
            Caller anonymous,
            @Nullable Secret token,
            @Nullable Secret session,
            Function<Key, Optional<Token>> findToken,
            Function<Key, Optional<Opened>> findSession) {
        return Optional.ofNullable(token)
                .flatMap(secret -> byToken(anonymous, secret, findToken.apply(Key.of(secret))))
                .or(() -> Optional.ofNullable(session)
                        .flatMap(secret -> bySession(anonymous, secret, findSession.apply(Key.of(secret)))))
                .orElseThrow(() -> CustomersException.of(
                        Reason.UNAUTHORIZED,
                        token == null && session == null
                                ? "The call needs a credential: a bearer token or a session."
                                : "The credential is unknown, expired or revoked."));
    }

    private Optional<Token> readToken(Key key) {
        return transactions.read(() -> credentials.findToken(key.digest()));
    }

    private Optional<Opened> readSession(Key key) {
        return transactions.read(() -> credentials
                .findSession(key.digest())
                .map(session ->
                        new Opened(session, credentials.listMemberships(session.loginId(), session.memberId()))));
    }

    private static boolean isStale(Stale change, Token token) {
        return switch (change.scope()) {
            case EVERYTHING, LIFE -> true;
            case TOKEN -> change.names(token.id().value());
            case ORG, MEMBERS, LOGIN, SESSION -> false;
        };
    }

    private static boolean isStale(Stale change, Opened opened) {
        return switch (change.scope()) {
            case EVERYTHING, LIFE -> true;
            case MEMBERS ->
                opened.memberships().stream()
                        .anyMatch(held -> change.names(held.orgId().value()));
            case LOGIN -> change.names(opened.session().loginId().value());
            case SESSION -> change.names(opened.session().id().value());
            case ORG, TOKEN -> false;
        };
    }

    private Optional<Caller> byToken(Caller call, Secret secret, Optional<Token> found) {
        return found.filter(token -> secret.matches(token.secretHash()) && isAlive(token.expiresAt()))
                .map(token -> new Caller(
                        "token:" + token.id(),
                        null,
                        List.of(new Membership(
                                token.orgId(), token.root(), token.roles().items())),
                        call.requestId(),
                        call.ipAddr(),
                        call.deadline()));
    }

    private Optional<Caller> bySession(Caller call, Secret secret, Optional<Opened> found) {
        return found.filter(opened -> secret.matches(opened.session().secretHash())
                        && isAlive(opened.session().expiresAt()))
                .map(opened -> new Caller(
                        "login:" + opened.session().loginId(),
                        opened.session().id(),
                        opened.memberships().stream()
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
