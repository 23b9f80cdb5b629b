package customers.core.customer;

/** What a listing of customers is ordered by; the id makes every order total. */
public enum CustomerSort {
    CREATED_AT,
    ID,
    NAME,
    STATUS,
    SUBSCRIPTIONS_COUNT,
    WEBSITES_COUNT
}
