package customers.core.member;

/** What a listing of members is ordered by; the id makes every order total. */
public enum MemberSort {
    /** By joining. */
    JOINED_AT,
    /** The active ones first. */
    STATUS
}
