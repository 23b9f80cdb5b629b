package customers.core.login;

import customers.core.IdentityProperties;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.mail.Mail;
import java.time.Duration;

/** The mails that hand a one-time secret to a person. */
public final class SecretMails {

    private SecretMails() {}

    /** To set the first password. */
    public static Mail invitation(LoginId id, Email email, Secret secret, IdentityProperties properties) {
        return new Mail(
                email.value(),
                "You are invited: set your password",
                "A login was created for you. Set your password within " + words(properties.invitationLife())
                        + how(secret, properties),
                "the invitation of login " + id);
    }

    /** To set a new password. */
    public static Mail recovery(LoginId id, Email email, Secret secret, IdentityProperties properties) {
        return new Mail(
                email.value(),
                "Set a new password",
                "Somebody, hopefully you, asked for a new password for your login. Set it within "
                        + words(properties.recoveryLife())
                        + how(secret, properties)
                        + "\nIf it was not you, do nothing: your password stays as it is.\n",
                "the password recovery of login " + id);
    }

    private static String how(Secret secret, IdentityProperties properties) {
        return ", with this address, which works once:\n\n" + properties.publicUrl()
                + "/login/password-recovery?secret=" + secret.value() + "\n";
    }

    private static String words(Duration life) {
        if (life.toHours() > 48) {
            return life.toDays() + " days";
        }
        return life.toMinutes() >= 120 ? life.toHours() + " hours" : life.toMinutes() + " minutes";
    }
}
