package customers.core.website;

import org.jspecify.annotations.Nullable;

/** What a website is for. */
public enum WebsiteKind {
    NORMAL("websites"),
    STAGING("stagingWebsites"),
    CONTROL_PANEL(null),
    PHP_MY_ADMIN(null),
    ROUNDCUBE(null),
    SERVER_HOSTNAME(null);

    private final @Nullable String resource;

    WebsiteKind(@Nullable String resource) {
        this.resource = resource;
    }

    /** The resource of which a website of this kind consumes one; null for the installation's own, which consume none. */
    public @Nullable String resource() {
        return resource;
    }
}
