package customers.core.member;

import customers.core.id.MemberId;
import customers.core.listing.Order;

/** What a listing of members is ordered by; the id makes every order total. */
public enum MemberSort {
    /** By joining. */
    JOINED_AT,
    /** The active ones first. */
    STATUS;

    Order<Member> order() {
        Order<Member> byId = Order.byId(Member::id, MemberId::of);
        return switch (this) {
            case JOINED_AT -> byId;
            case STATUS -> byId.first(member -> member.active() ? 0 : 1, Integer::valueOf);
        };
    }
}
