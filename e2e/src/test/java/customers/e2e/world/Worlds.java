package customers.e2e.world;

import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import java.util.EnumMap;
import java.util.Map;

/** The world of the shared installation, through each of its doors. */
public final class Worlds implements AutoCloseable {
    private final Installation installation;
    private final Map<Transport, World> worlds = new EnumMap<>(Transport.class);

    Worlds(Installation installation) {
        this.installation = installation;
    }

    /** The world as it is behind a door. */
    public synchronized World behind(Transport transport) {
        return worlds.computeIfAbsent(transport, door -> new World(installation, door));
    }

    @Override
    public synchronized void close() {
        worlds.values().forEach(World::close);
    }
}
