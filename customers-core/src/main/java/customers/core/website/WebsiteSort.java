package customers.core.website;

/** What a listing of websites is ordered by; the id makes every order total. */
public enum WebsiteSort {
    CREATED_AT,
    DOMAIN,
    STATUS
}
