package customers.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import customers.core.mail.Mail;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.MailException;

/** The two ways in which mails leave. */
class MailTest {
    private static final Mail MAIL = new Mail("ann@example.com", "Grüße", "Line one,\nthe secret ü.", "a test");

    private static MailProperties properties(int port, @Nullable String user, @Nullable String password) {
        return new MailProperties("127.0.0.1", port, user, password, "panel@example.com", false, Path.of("unused"));
    }

    @Test
    void toAServer() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            new SmtpMail(properties(server.getSmtp().getPort(), null, "")).send(MAIL);
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Grüße");
            assertThat(received[0].getFrom()[0]).hasToString("panel@example.com");
            assertThat(received[0].getAllRecipients()[0]).hasToString("ann@example.com");
            assertThat(received[0].getContent().toString().strip()).isEqualTo("Line one,\r\nthe secret ü.");
        } finally {
            server.stop();
        }
    }

    @Test
    void toAServerThatAsksWhoSends() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("panel@example.com", "panel", "right");
            server.getManagers().getUserManager().setAuthRequired(true);
            int port = server.getSmtp().getPort();
            new SmtpMail(properties(port, "panel", "right")).send(MAIL);
            assertThat(server.getReceivedMessages()).hasSize(1);
            SmtpMail wrong = new SmtpMail(properties(port, "panel", "wrong"));
            assertThatThrownBy(() -> wrong.send(MAIL))
                    .isInstanceOf(MailException.class)
                    .hasMessageNotContainingAny("wrong", "secret");
        } finally {
            server.stop();
        }
    }

    @Test
    void notInTheClearToAServerThatMustEncrypt() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpMail strict = new SmtpMail(new MailProperties(
                    "127.0.0.1", server.getSmtp().getPort(), null, null, "panel@example.com", true, Path.of("unused")));
            assertThatThrownBy(() -> strict.send(MAIL)).isInstanceOf(MailException.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void toAFileThatItsOwnerAloneReads(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("mail.log");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
        FileMail mails = new FileMail(file, "panel@example.com", clock);
        mails.send(MAIL);
        mails.send(new Mail("bob@example.com", "Second", "Text", "a test"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).lines())
                .startsWith(
                        "From: panel@example.com",
                        "To: ann@example.com",
                        "Date: 2026-01-31T09:30:00Z",
                        "Subject: Grüße",
                        "",
                        "Line one,",
                        "the secret ü.",
                        "From: panel@example.com",
                        "To: bob@example.com");
        Path fresh = directory.resolve("fresh.log");
        new FileMail(fresh, "panel@example.com", clock).send(MAIL);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSettingsAreNamedAndTheirPasswordIsNotPrinted() {
        MailProperties bound = new Binder(new MapConfigurationPropertySource(Map.of(
                        "customers.mail.host", "mail.example.com",
                        "customers.mail.port", "25",
                        "customers.mail.user", "panel",
                        "customers.mail.password", "hidden",
                        "customers.mail.from", "panel@example.com",
                        "customers.mail.starttls", "false",
                        "customers.mail.file", "other.log")))
                .bindOrCreate("customers.mail", MailProperties.class);
        assertThat(bound)
                .isEqualTo(new MailProperties(
                        "mail.example.com", 25, "panel", "hidden", "panel@example.com", false, Path.of("other.log")));
        assertThat(bound.toString()).doesNotContain("hidden");
        assertThat(MailProperties.class.getRecordComponents()).hasSize(7);
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("customers.mail", MailProperties.class))
                .isEqualTo(new MailProperties(null, 587, null, null, "customers@localhost", true, Path.of("mail.log")));
    }
}
