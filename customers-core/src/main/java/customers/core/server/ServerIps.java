package customers.core.server;

import java.util.List;

/** The addresses of a server. */
public record ServerIps(List<ServerIp> items) {

    /** One address; at most one of a server is primary. */
    public record ServerIp(String ip, boolean primary) {}
}
