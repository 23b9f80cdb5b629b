package customers.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the domain.
 *
 * @param uniqueCustomerNames whether live customers of one parent must have different names, compared without case.
 *     Applies to names given from then on
 * @param sessionLife how long a session lasts
 * @param passwordHashesAtOnce how many passwords are hashed or compared at the same time; each takes 16 MiB
 * @param idempotencyKept how long the answer of a call with an idempotency key is kept
 * @param nameServers those that the domains of websites are to be delegated to, shown to everybody
 * @param controlPanelDomain where the control panel is, shown to everybody; none when blank
 */
@ConfigurationProperties("customers")
public record CoreProperties(
        @DefaultValue("true") boolean uniqueCustomerNames,
        @DefaultValue("14d") Duration sessionLife,
        @DefaultValue("2") int passwordHashesAtOnce,
        @DefaultValue("24h") Duration idempotencyKept,
        @DefaultValue List<String> nameServers,
        @Nullable String controlPanelDomain) {}
