package customers.core.session;

import static customers.core.error.CustomersException.forbidden;
import static customers.core.error.CustomersException.notFound;
import static customers.core.error.CustomersException.unauthorized;

import customers.core.IdentityProperties;
import customers.core.access.Access;
import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Operation;
import customers.core.activity.Activities;
import customers.core.activity.ActivityObject;
import customers.core.attempt.Attempts;
import customers.core.credential.OneTimeSecrets;
import customers.core.credential.OneTimeSecrets.Holder;
import customers.core.credential.OneTimeSecrets.Purpose;
import customers.core.credential.Secret;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.member.Member;
import customers.core.member.MemberMapper;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineages;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links that open a session as one member, once and within a short time. */
@Component
public class SignOnLinks {
    private final OneTimeSecrets secrets;
    private final SessionMapper sessions;
    private final Openings openings;
    private final MemberMapper members;
    private final Attempts attempts;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final IdentityProperties properties;

    SignOnLinks(
            OneTimeSecrets secrets,
            SessionMapper sessions,
            Openings openings,
            MemberMapper members,
            Attempts attempts,
            Lineages lineages,
            Activities activities,
            Transactions transactions,
            IdentityProperties properties) {
        this.secrets = secrets;
        this.sessions = sessions;
        this.openings = openings;
        this.members = members;
        this.attempts = attempts;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.properties = properties;
    }

    /**
     * A link of a new one-time secret.
     *
     * @param url what the holder opens
     */
    public record Link(String url) {

        /** Not the secret. */
        @Override
        public String toString() {
            return "Link";
        }
    }

    /** Makes a link. Within the org nobody makes one for a member with a role above the own; from above, anybody may. */
    public Link create(Caller caller, OrgId org, MemberId id) {
        return transactions.write(caller, () -> {
            Membership membership = Access.require(caller, Operation.CREATE_SSO_LINK, lineages.forWriteBelow(org));
            Member member = members.find(org, id).orElseThrow(() -> notFound("The org has no such member."));
            boolean above = member.roles().items().stream().anyMatch(role -> !role.isWithin(membership.roles()));
            if (above && membership.org().equals(org)) {
                throw forbidden("The member has a role above your own.");
            }
            String otp = UUID.randomUUID().toString();
            secrets.keep(new Secret(otp), Purpose.SIGN_ON, member.loginId(), id, properties.signOnLife());
            activities.record(caller, org, "member.sso", ActivityObject.of("member", id, member.name()));
            return new Link(properties.publicUrl() + "/login/sessions/sso?otp=" + otp);
        });
    }

    /** Uses a link up and opens a session that reaches its member's org alone; UNAUTHORIZED when it is no good. */
    public OpenedSession open(Caller caller, UUID otp, Origin origin) {
        List<Attempts.Counter> counters = attempts.of(caller);
        transactions.run(caller, () -> attempts.take(counters));
        return transactions.write(caller, () -> {
            attempts.giveBack(counters); // undone with all else where the link is no good
            Holder holder = secrets.use(new Secret(otp.toString()), OneTimeSecrets.FOR_SESSION)
                    .orElseThrow(SignOnLinks::noGood);
            MemberId member = Objects.requireNonNull(holder.member());
            OrgId org = sessions.findLiveOrg(member).orElseThrow(SignOnLinks::noGood);
            return openings.open(caller, org, holder.login(), member, origin);
        });
    }

    private static RuntimeException noGood() {
        return unauthorized("The link is unknown, used or expired.");
    }
}
