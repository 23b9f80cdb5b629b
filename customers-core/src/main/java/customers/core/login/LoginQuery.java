package customers.core.login;

import customers.core.id.OrgId;
import customers.core.listing.Like;
import customers.core.listing.Page;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which logins to list.
 *
 * @param realm only those of this realm; null for all
 * @param search only those whose name or email contains it, without case
 */
public record LoginQuery(@Nullable OrgId realm, @Nullable String search, Page.Request page) {

    /** For LIKE; null when nothing is searched for. */
    public @Nullable String pattern() {
        return search == null || search.isEmpty() ? null : Like.containing(search.toLowerCase(Locale.ROOT));
    }
}
