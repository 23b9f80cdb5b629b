package customers.server.mail;

import customers.core.mail.MailTransport;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where mails go. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailTransport mailTransport(MailProperties properties, Clock clock) {
        if (!SmtpMail.isBlank(properties.host())) {
            return new SmtpMail(properties);
        }
        LOG.info(
                "No mail server is named: mails are written to {}",
                properties.file().toAbsolutePath());
        return new FileMail(properties.file(), properties.from(), clock);
    }
}
