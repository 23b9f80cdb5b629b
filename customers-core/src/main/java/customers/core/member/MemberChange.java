package customers.core.member;

import customers.core.access.Role;
import customers.core.id.WebsiteId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to change of a member; what is null stays. */
public record MemberChange(
        @Nullable Set<Role> roles,
        @Nullable List<WebsiteId> siteAccesses,
        @Nullable List<String> notifications) {}
