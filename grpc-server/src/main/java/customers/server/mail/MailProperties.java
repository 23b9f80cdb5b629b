package customers.server.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param host of the mail server; none to write mails to the file instead
 * @param user to say to the server who sends; none to say nothing
 * @param from whose mails they are
 * @param starttls whether the connection must be encrypted before anything is told
 * @param file where mails go when there is no server
 */
@ConfigurationProperties("customers.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("customers@localhost") String from,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("mail.log") Path file) {

    /** Not the password. */
    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + "]";
    }
}
