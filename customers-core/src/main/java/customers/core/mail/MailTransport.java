package customers.core.mail;

/** Hands mails on: to a server, or to a file where there is none. */
public interface MailTransport {

    /** Returns once the mail is accepted; throws when it is not, and may then be called again with the same mail. */
    void send(Mail mail);
}
