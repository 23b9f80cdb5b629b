package customers.core.session;

import customers.core.credential.Secret;
import customers.core.login.LoginMembership;
import java.time.Instant;
import java.util.List;

/** A new session, with the secret that is shown this once. */
public record OpenedSession(List<LoginMembership> memberships, Secret secret, Instant expiresAt) {}
