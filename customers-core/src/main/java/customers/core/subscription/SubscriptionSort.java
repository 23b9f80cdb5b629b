package customers.core.subscription;

/** What a listing of subscriptions is ordered by; the id makes every order total. */
public enum SubscriptionSort {
    CREATED_AT,
    PLAN,
    SUBSCRIBER_ID,
    VENDOR_ID
}
