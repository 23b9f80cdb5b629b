package customers.server.mail;

import customers.core.mail.Mail;
import customers.core.mail.MailTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;

/** Appends mails to a file that its owner alone can read: they hold secrets. For installations without a mail server. */
final class FileMail implements MailTransport {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final String from;
    private final Clock clock;

    FileMail(Path file, String from, Clock clock) {
        this.file = file.toAbsolutePath();
        this.from = from;
        this.clock = clock;
    }

    @Override
    public synchronized void send(Mail mail) {
        String text = "From: %s%nTo: %s%nDate: %s%nSubject: %s%n%n%s%n"
                .formatted(from, mail.to(), clock.instant(), mail.subject(), mail.text());
        try {
            protect();
            try (OutputStream out = Channels.newOutputStream(
                    Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is written: a file that was there may be readable by others. */
    private void protect() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createFile(
                    file,
                    posix
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }
}
