package customers.core.bootstrap;

import customers.core.credential.Secret;
import customers.core.login.Email;
import customers.core.org.DisplayName;
import org.jspecify.annotations.Nullable;

/**
 * What an empty installation is begun with.
 *
 * @param name of the master org
 * @param ownerEmail what its owner logs in by
 * @param token a SuperAdmin token of it; null for none
 */
record FirstOrg(
        DisplayName name, Email ownerEmail, @Nullable Secret token) {}
