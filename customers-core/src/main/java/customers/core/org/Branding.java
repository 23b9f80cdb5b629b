package customers.core.org;

import customers.core.id.OrgId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an org presents itself to its customers.
 *
 * @param locale a BCP 47 tag
 * @param parent null for the master org
 * @param nameServers those that domains are to be delegated to
 * @param controlPanelDomain null when the installation does not say
 */
public record Branding(
        String orgName,
        String locale,
        @Nullable OrgId parent,
        List<String> nameServers,
        @Nullable String controlPanelDomain) {}
