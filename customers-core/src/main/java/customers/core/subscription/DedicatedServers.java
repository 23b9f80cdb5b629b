package customers.core.subscription;

import customers.core.id.ServerId;
import java.util.List;

/** The servers that a subscription has for itself. */
public record DedicatedServers(List<Dedicated> items) {

    /** What a server is for. */
    public enum Purpose {
        APP,
        BACKUP,
        DB,
        EMAIL
    }

    /** One server, for one purpose. */
    public record Dedicated(Purpose purpose, ServerId id, String name) {}
}
