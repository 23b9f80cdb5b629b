package customers.server.mail;

import customers.core.mail.Mail;
import customers.core.mail.MailTransport;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to a mail server. The sender is no bean: whether the server is reachable says nothing of our health. */
final class SmtpMail implements MailTransport {
    private static final String TIMEOUT = "10000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    SmtpMail(MailProperties properties) {
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean known = !isBlank(properties.user());
        if (known) {
            sender.setUsername(properties.user());
            sender.setPassword(properties.password());
        }
        sender.setJavaMailProperties(wire(known, properties.starttls()));
        from = properties.from();
    }

    private static Properties wire(boolean known, boolean starttls) {
        Properties wire = new Properties();
        wire.setProperty("mail.smtp.auth", Boolean.toString(known));
        wire.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        wire.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        wire.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        wire.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        wire.setProperty("mail.smtp.timeout", TIMEOUT);
        wire.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return wire;
    }

    @Override
    public void send(Mail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        sender.send(message);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
