package customers.embedded;

import java.nio.file.Path;

/**
 * How a server is to run.
 *
 * @param baseDirectory where the server's own files are unpacked, once for all servers that name it
 * @param dataDirectory the databases; made and initialised when missing
 * @param log what the server writes
 * @param port on the loopback interface; 0 for any free one
 * @param password of the one account, {@link MariaDb#USER}; counts when the data directory is made
 * @param durable false for tests alone: a power cut may then cost the last second
 */
public record MariaDbSettings(
        Path baseDirectory, Path dataDirectory, Path log, int port, String password, boolean durable) {
    /** With absolute paths, whatever was given. */
    public MariaDbSettings {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    MariaDbSettings withPort(int other) {
        return new MariaDbSettings(baseDirectory, dataDirectory, log, other, password, durable);
    }
}
