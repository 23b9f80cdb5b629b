package customers.core.token;

import customers.core.credential.Secret;
import customers.core.id.TokenId;

/** A new token, with the secret that is shown this once. */
public record CreatedToken(TokenId id, Secret secret) {}
