package customers.core.token;

import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.invalid;
import static customers.core.error.CustomersException.notFound;

import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.cache.Stale;
import customers.core.credential.Secret;
import customers.core.id.OrgId;
import customers.core.id.TokenId;
import customers.core.org.DisplayName;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The credentials of orgs. */
@Component
public class AccessTokens {
    private final TokenMapper tokens;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    public AccessTokens(
            TokenMapper tokens, Lineages lineages, Activities activities, Transactions transactions, Clock clock) {
        this.tokens = tokens;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Creates a token with roles that are none above the caller's own. */
    public CreatedToken create(Caller caller, OrgId org, NewAccessToken token) {
        return transactions.write(caller, () -> {
            Membership membership = Access.require(caller, Operation.CREATE_TOKEN, lineages.forWriteBelow(org));
            for (Role role : token.roles()) {
                if (!role.isWithin(membership.roles())) {
                    throw forbidden("You cannot grant a role above your own: " + role + ".");
                }
            }
            Instant expires = token.tokenExpires();
            if (expires != null && !expires.isAfter(clock.instant())) {
                throw invalid("access_token.token_expires", "must lie in the future");
            }
            return insert(caller, org, token, Secret.next());
        });
    }

    private CreatedToken insert(Caller caller, OrgId org, NewAccessToken token, Secret secret) {
        String friendlyName = DisplayName.orNull("access_token.friendly_name", token.friendlyName());
        AccessToken kept = new AccessToken(
                TokenId.next(), secret.firstFive(), new Roles(token.roles()), token.tokenExpires(), friendlyName);
        tokens.insert(org, kept, secret.hash(), clock.instant());
        activities.record(caller, org, "token.create", ActivityObject.of("token", kept.id(), friendlyName));
        return new CreatedToken(kept.id(), secret);
    }

    /** Lists the tokens of an org, the expired ones too. */
    public List<AccessToken> list(Caller caller, OrgId org) {
        return transactions.read(() -> {
            Access.require(caller, Operation.LIST_TOKENS, lineages.of(org));
            return tokens.list(org);
        });
    }

    /** Revokes a token: whoever shows it from now on is unknown. */
    public void revoke(Caller caller, OrgId org, TokenId id) {
        transactions.run(caller, () -> {
            Access.require(caller, Operation.REVOKE_TOKEN, lineages.forWriteBelow(org));
            if (tokens.delete(org, id) == 0) {
                throw notFound("The org has no such access token.");
            }
            activities.record(caller, org, "token.revoke", ActivityObject.of("token", id, null), Stale.token(id));
        });
    }
}
