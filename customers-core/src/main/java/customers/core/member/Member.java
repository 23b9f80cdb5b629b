package customers.core.member;

import customers.core.access.Roles;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import java.time.Instant;

/**
 * A login in an org, as it is read.
 *
 * @param active false while the person is invited and has not set a password
 * @param email the login's
 * @param name the login's
 */
public record Member(
        MemberId id,
        LoginId loginId,
        boolean active,
        String email,
        String name,
        Roles roles,
        SiteAccesses siteAccesses,
        Notifications notifications,
        Instant joinedAt) {}
