package customers.core.member;

import static customers.core.error.CustomersException.alreadyExists;
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
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Logins in orgs, with their roles. */
@Component
public class Members {
    private final MemberMapper members;
    private final Owners owners;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;
    private final Clock clock;

    public Members(
            MemberMapper members,
            Owners owners,
            Lineages lineages,
            Activities activities,
            Transactions transactions,
            Clock clock) {
        this.members = members;
        this.owners = owners;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lists the members of an org. */
    public Page<Member> list(Caller caller, OrgId org, MemberQuery query) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_MEMBERS, lineages.of(org));
            return Page.read(
                    query.page(),
                    query.sort().order(),
                    slice -> members.list(org, query, slice),
                    () -> members.count(org, query));
        });
    }

    /** Answers a member of an org. */
    public Member get(Caller caller, OrgId org, MemberId id) {
        return transactions.read(() -> {
            Access.require(caller, Operation.READ_MEMBERS, lineages.of(org));
            return find(org, id);
        });
    }

    /**
     * Makes a login of the org's realm a member. With the role Owner it becomes the owner, by those who may set one;
     * ALREADY_EXISTS when the org has one.
     */
    public MemberId create(Caller caller, OrgId org, LoginId login, Set<Role> roles) {
        return transactions.write(caller, () -> {
            boolean asOwner = roles.contains(Role.OWNER);
            Lineage lineage = asOwner ? heldForChange(caller, org) : lineages.forWriteBelow(org);
            Membership membership = Access.require(caller, Operation.CHANGE_MEMBERS, lineage);
            if (asOwner && owners.authorize(caller, lineage).isPresent()) {
                throw alreadyExists("The org has an owner; to change the owner, set another.");
            }
            requireWithin(membership, roles, asOwner);
            MemberId id = write(org, lineage.realm(), login, roles);
            tell(caller, org, id, roles, Stale.login(login));
            return id;
        });
    }

    /** Makes a login of the realm a member of an org that has no owner if this is to be it; who may do so has decided. */
    public MemberId write(OrgId org, OrgId realm, LoginId login, Set<Role> roles) {
        MemberId id = insert(org, realm, login, roles);
        if (roles.contains(Role.OWNER)) {
            members.updateOwner(org, id);
        }
        return id;
    }

    /**
     * Records that a member was made, and the owner if it is that.
     *
     * @param stale what is known of the login, which may have sessions by now; null for a new one, which has none
     */
    public void tell(Caller caller, OrgId org, MemberId id, Set<Role> roles, @Nullable Stale stale) {
        activities.record(caller, org, "member.create", ActivityObject.of("member", id, null), stale);
        if (roles.contains(Role.OWNER)) {
            activities.record(caller, org, "org.owner.set", ActivityObject.of("member", id, null));
        }
    }

    private MemberId insert(OrgId org, OrgId realm, LoginId login, Set<Role> roles) {
        MemberId id = MemberId.next();
        try {
            if (members.insert(id, org, login, realm, new Roles(roles), clock.instant()) == 0) {
                throw notFound("There is no such login in the realm of the org.");
            }
        } catch (DuplicateKeyException e) {
            throw alreadyExists("The login is a member of the org already.");
        }
        return id;
    }

    /** Changes what is given, all or nothing; answers the member as it is then. */
    public Member update(Caller caller, OrgId org, MemberId id, MemberChange change) {
        return transactions.write(caller, () -> {
            Membership membership = Access.require(caller, Operation.CHANGE_MEMBERS, heldForChange(caller, org));
            Member member = find(org, id);
            boolean owner = requireMayChange(membership, org, id);
            Set<Role> roles = change.roles();
            if (roles != null) {
                updateRoles(membership, org, member, owner, roles);
            }
            updateSiteAccesses(org, id, change.siteAccesses());
            List<String> notifications = change.notifications();
            if (notifications != null) {
                members.updateNotifications(org, id, new Notifications(notifications));
            }
            activities.record(
                    caller, org, "member.update", ActivityObject.of("member", id, member.name()), Stale.members(org));
            return find(org, id);
        });
    }

    private void updateRoles(Membership membership, OrgId org, Member member, boolean owner, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw invalid("member.roles", "must name one role at least");
        }
        boolean toOwner = roles.contains(Role.OWNER);
        requireWithin(membership, roles, owner && toOwner);
        if (toOwner && !owner) {
            throw invalid("member.roles", "cannot make an owner; set the owner of the org");
        }
        members.updateRoles(org, member.id(), new Roles(roles));
        if (owner && !toOwner) {
            members.updateOwner(org, null);
        }
    }

    private void updateSiteAccesses(OrgId org, MemberId id, @Nullable List<WebsiteId> websites) {
        if (websites == null) {
            return;
        }
        members.deleteSiteAccesses(org, id);
        if (!websites.isEmpty() && members.insertSiteAccesses(org, id, Set.copyOf(websites)) < websites.size()) {
            throw notFound("The org has no such website among those to be granted.");
        }
    }

    /** Takes a member out of the org, with the sessions that links to it opened. The login stays. */
    public void delete(Caller caller, OrgId org, MemberId id) {
        transactions.run(caller, () -> {
            Membership membership = Access.require(caller, Operation.CHANGE_MEMBERS, heldForChange(caller, org));
            Member member = find(org, id);
            if (requireMayChange(membership, org, id)) {
                members.updateOwner(org, null);
            }
            members.deleteSiteAccesses(org, id);
            members.delete(org, id);
            activities.record(
                    caller, org, "member.delete", ActivityObject.of("member", id, member.name()), Stale.members(org));
        });
    }

    /** Whether the member is the owner; FORBIDDEN then to all but the owner and those above. */
    private boolean requireMayChange(Membership membership, OrgId org, MemberId id) {
        boolean owner = members.findOwner(org).equals(Optional.of(id));
        if (owner && !Owners.isOwnerOrAbove(membership, org)) {
            throw forbidden("Only the owner, or an org above, may change or remove the owner.");
        }
        return owner;
    }

    /** Held alone: who is owner, and with which roles, must not change while this decides by it. */
    private Lineage heldForChange(Caller caller, OrgId org) {
        // Before any lock, so that nobody can make others wait at an org that is out of their reach.
        Access.require(caller, Operation.CHANGE_MEMBERS, lineages.of(org));
        return lineages.forChangeOf(org);
    }

    private static void requireWithin(Membership membership, Set<Role> roles, boolean ownerAllowed) {
        for (Role role : roles) {
            if (!role.isWithin(membership.roles()) && !(ownerAllowed && role == Role.OWNER)) {
                throw forbidden("You cannot grant a role above your own: " + role + ".");
            }
        }
    }

    private Member find(OrgId org, MemberId id) {
        return members.find(org, id).orElseThrow(() -> notFound("The org has no such member."));
    }
}
