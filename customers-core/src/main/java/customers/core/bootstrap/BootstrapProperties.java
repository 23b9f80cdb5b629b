package customers.core.bootstrap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty installation is begun with; ignored once there is a master org. Nothing is created while the email or
 * the password is missing.
 *
 * @param orgName the name of the master org
 * @param token a SuperAdmin access token of the master org, at least 32 characters; none when missing
 */
@ConfigurationProperties("customers.bootstrap")
public record BootstrapProperties(
        @DefaultValue("Master org") String orgName,
        @Nullable String ownerEmail,
        @Nullable String ownerPassword,
        @Nullable String token) {

    /** Not the secrets. */
    @Override
    public String toString() {
        return "BootstrapProperties[orgName=" + orgName + ", ownerEmail=" + ownerEmail + "]";
    }
}
