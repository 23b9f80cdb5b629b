package customers.embedded.quickstart;

import customers.embedded.Directories;
import customers.embedded.MariaDb;
import customers.embedded.RunningProcesses;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * What outlives a run, held by one quickstart at a time. The lock is the operating system's, so that it ends with the
 * process however that ends.
 */
final class DataDirectory {
    private static final List<String> CONTENTS =
            List.of("mariadb", "mariadb.partial", "mariadb.tmp", "credentials", "example", "logs", "mail.log");

    private final Path directory;
    private final FileLock lock;

    private DataDirectory(Path directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Takes the directory, or says who has it. */
    static DataDirectory take(Path directory) {
        OwnerOnly.createDirectory(directory);
        Path file = directory.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(file).strip();
                throw new Refusal("a quickstart already runs on " + directory + " (process " + holder
                        + "): stop it or set DATA_DIR to another directory");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataDirectory(directory, lock);
        } catch (IOException e) {
            throw new Refusal("cannot use the data directory " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Stops what a quickstart that was killed left running on this directory; true when there was something. */
    boolean stopOrphans() {
        List<ProcessHandle> services = RunningProcesses.withArgument(marker());
        // Services first: a call that is still in flight needs the database to finish.
        RunningProcesses.stop(services, Duration.ofSeconds(15));
        List<ProcessHandle> databases = RunningProcesses.withArgument(MariaDb.processArgument(database()));
        RunningProcesses.stop(databases, Duration.ofSeconds(60));
        return !services.isEmpty() || !databases.isEmpty();
    }

    /** Removes what a quickstart put there, and nothing else that may lie in a directory the user named. */
    void empty() {
        for (String name : CONTENTS) {
            try {
                Directories.delete(directory.resolve(name));
            } catch (IOException e) {
                throw new Refusal("cannot empty " + directory + ": " + e.getMessage(), e);
            }
        }
    }

    /** The argument by which the services of this directory are known among the processes of this machine. */
    String marker() {
        return "-Dcustomers.data=" + directory;
    }

    Path database() {
        return directory.resolve("mariadb");
    }

    boolean hasDatabase() {
        return Files.isDirectory(database());
    }

    Path credentials() {
        return directory.resolve("credentials");
    }

    Path example() {
        return directory.resolve("example");
    }

    /** Where the mails lie that a mail server would send. */
    Path mails() {
        return directory.resolve("mail.log");
    }

    Path log(String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    void release() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new Refusal("cannot release " + directory + ": " + e.getMessage(), e);
        }
    }
}
