package customers.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * How a server is to run.
 *
 * @param baseDirectory where the server's own files are unpacked, once for all servers that name it
 * @param dataDirectory the databases; made and initialised when missing
 * @param log what the server writes
 * @param port on the loopback interface; 0 for any free one
 * @param password of the one account, {@link MariaDb#USER}; counts when the data directory is made
 * @param durable false for tests alone: a power cut may then cost the last second
 * @param options more arguments of the server, each with its dashes; they win over those that it gets anyway
 */
public record MariaDbSettings(
        Path baseDirectory,
        Path dataDirectory,
        Path log,
        int port,
        String password,
        boolean durable,
        List<String> options) {
    /** With absolute paths, whatever was given. */
    public MariaDbSettings {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
        options = List.copyOf(options);
    }

    /** Without options of its own. */
    public MariaDbSettings(
            Path baseDirectory, Path dataDirectory, Path log, int port, String password, boolean durable) {
        this(baseDirectory, dataDirectory, log, port, password, durable, List.of());
    }

    MariaDbSettings withPort(int other) {
        return new MariaDbSettings(baseDirectory, dataDirectory, log, other, password, durable, options);
    }
}
