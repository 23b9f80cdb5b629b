package customers.core.member;

import static customers.core.error.CustomersException.forbidden;
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
import customers.core.etag.Versions;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.transaction.Transactions;
import customers.core.tree.Lineage;
import customers.core.tree.Lineages;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who owns an org: one member at most, named in the org's row, and the only one with the role Owner. */
@Component
public class Owners {
    private final MemberMapper members;
    private final Versions<OrgId> versions;
    private final Lineages lineages;
    private final Activities activities;
    private final Transactions transactions;

    public Owners(
            MemberMapper members,
            Versions<OrgId> versions,
            Lineages lineages,
            Activities activities,
            Transactions transactions) {
        this.members = members;
        this.versions = versions;
        this.lineages = lineages;
        this.activities = activities;
        this.transactions = transactions;
    }

    /** Makes a member the owner; the owner before becomes SuperAdmin. */
    public void set(Caller caller, OrgId org, MemberId id) {
        transactions.run(caller, () -> {
            Optional<MemberId> before = authorize(caller, org);
            Member member = members.find(org, id).orElseThrow(() -> notFound("The org has no such member."));
            caller.ifMatch().require(() -> versions.of(org, org));
            if (before.equals(Optional.of(id))) {
                return;
            }
            before.ifPresent(owner -> demote(org, owner));
            Set<Role> roles = copy(member.roles());
            roles.remove(Role.SUPER_ADMIN);
            roles.add(Role.OWNER);
            members.updateRoles(org, id, new Roles(Collections.unmodifiableSet(roles)));
            members.updateOwner(org, id);
            activities.record(
                    caller, org, "org.owner.set", ActivityObject.of("member", id, member.name()), Stale.members(org));
        });
    }

    /** Leaves the org without an owner; the owner before becomes SuperAdmin. */
    public void remove(Caller caller, OrgId org) {
        transactions.run(caller, () -> {
            MemberId owner = authorize(caller, org).orElseThrow(() -> notFound("The org has no owner."));
            caller.ifMatch().require(() -> versions.of(org, org));
            demote(org, owner);
            members.updateOwner(org, null);
            activities.record(
                    caller, org, "org.owner.remove", ActivityObject.of("member", owner, null), Stale.members(org));
        });
    }

    private Optional<MemberId> authorize(Caller caller, OrgId org) {
        // Before any lock, so that nobody can make others wait at an org that is out of their reach.
        Access.require(caller, Operation.CHANGE_OWNER, lineages.of(org));
        return authorize(caller, lineages.forChangeOf(org));
    }

    /**
     * Decides who may change the owner, the lineage being held for a change of the org: those above, the owner and, while
     * there is none, the org's SuperAdmins. Answers the owner.
     */
    Optional<MemberId> authorize(Caller caller, Lineage lineage) {
        Membership membership = Access.require(caller, Operation.CHANGE_OWNER, lineage);
        OrgId org = lineage.self().id();
        Optional<MemberId> owner = members.findOwner(org);
        if (owner.isPresent() && !isOwnerOrAbove(membership, org)) {
            throw forbidden("Only the owner, or an org above, may change the owner.");
        }
        return owner;
    }

    /** Whether the membership is the owner's of the org, or of an org above it. */
    static boolean isOwnerOrAbove(Membership membership, OrgId org) {
        return !membership.org().equals(org) || membership.roles().contains(Role.OWNER);
    }

    private void demote(OrgId org, MemberId owner) {
        Set<Role> roles = copy(members.find(org, owner).orElseThrow().roles());
        roles.remove(Role.OWNER);
        roles.add(Role.SUPER_ADMIN);
        members.updateRoles(org, owner, new Roles(Collections.unmodifiableSet(roles)));
    }

    private static Set<Role> copy(Roles roles) {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles.items());
        return copy;
    }
}
