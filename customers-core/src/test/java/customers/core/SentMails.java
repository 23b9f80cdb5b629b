package customers.core;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.credential.Secret;
import customers.core.mail.Mail;
import customers.core.mail.MailTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the mails that would be sent. */
public final class SentMails implements MailTransport {
    private static final Pattern SECRET = Pattern.compile("\\?secret=([A-Za-z0-9_-]{43})\\s");

    private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();

    @Override
    public void send(Mail mail) {
        mails.add(mail);
    }

    /** Waits for the next mail to the address; those to others are gone. */
    public Mail next(String address) throws InterruptedException {
        for (Mail mail = mails.poll(20, TimeUnit.SECONDS); mail != null; mail = mails.poll(20, TimeUnit.SECONDS)) {
            if (mail.to().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    /** To whom mails were sent until one to this address, whose is the last; they are gone then. */
    public List<String> until(String address) throws InterruptedException {
        List<String> addresses = new ArrayList<>();
        while (!addresses.contains(address)) {
            Mail mail = mails.poll(20, TimeUnit.SECONDS);
            if (mail == null) {
                throw new AssertionError("no mail to " + address);
            }
            addresses.add(mail.to());
        }
        return addresses;
    }

    /** The secret in the next mail to the address. */
    public Secret nextSecret(String address) throws InterruptedException {
        Matcher secret = SECRET.matcher(next(address).text());
        assertThat(secret.find()).isTrue();
        return new Secret(secret.group(1));
    }
}
