package customers.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.login.Login;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnLoginIT extends WithPersons {
    private OrgId org = OrgId.next();
    private Person person = new Person(LoginId.next(), "");
    private Caller caller = ANONYMOUS;
    private Caller other = ANONYMOUS;

    @BeforeEach
    void signInTwice() {
        org = customer(root());
        person = person(org);
        caller = signedIn(open(root(), person, PASSWORD));
        other = signedIn(open(root(), person, PASSWORD));
    }

    private static LoginChange change(@Nullable String email, @Nullable String password, @Nullable String current) {
        return new LoginChange(email, null, null, password, current);
    }

    @Test
    void changesItsNameAndLocaleWithoutThePassword() {
        Login login = own.update(
                caller, new LoginChange(person.email().toUpperCase(Locale.ROOT), " New ", "pt-BR", null, null));
        assertThat(login.name()).isEqualTo("New");
        assertThat(login.locale()).isEqualTo("pt-BR");
        assertThat(own.get(other)).isEqualTo(login);
        refused(Reason.INVALID_INPUT, () -> own.update(caller, new LoginChange(null, " ", null, null, null)));
        assertThat(own.update(caller, new LoginChange(null, null, null, null, null)))
                .isEqualTo(login);
    }

    @Test
    void changesItsPasswordByTheCurrentOneAndEndsAllOtherSessions() throws Exception {
        recoveries.start(ANONYMOUS, null, person.email());
        var secret = mails.nextSecret(person.email());
        assertThat(refused(Reason.INVALID_INPUT, () -> own.update(caller, change(null, "a new password", null)))
                        .violations())
                .extracting(violation -> ((Violation.Field) violation).field())
                .containsExactly("login.current_password");
        own.update(caller, change(null, "a new password", PASSWORD));
        own.get(caller);
        refused(Reason.UNAUTHORIZED, () -> own.get(other));
        refused(Reason.UNAUTHORIZED, () -> open(root(), person, PASSWORD));
        refused(Reason.UNAUTHORIZED, () -> recoveries.finish(ANONYMOUS, secret, "another password"));
        assertThat(own.get(signedIn(open(root(), person, "a new password"))).passwordLastChangedAt())
                .isNotNull();
    }

    @Test
    void changesItsEmailByTheCurrentPasswordUnlessItIsTaken() {
        Person taken = person(org);
        refused(Reason.INVALID_INPUT, () -> own.update(caller, change(email(), null, null)));
        assertThat(catching(() -> own.update(caller, change(email(), null, "wrong"))))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(catching(() -> own.update(caller, change(taken.email(), null, PASSWORD))))
                .isEqualTo(Reason.ALREADY_EXISTS);
        own.get(other);
        String email = email();
        assertThat(own.update(caller, change(" " + email.toUpperCase(Locale.ROOT), null, PASSWORD))
                        .email()
                        .value())
                .isEqualTo(email);
        refused(Reason.UNAUTHORIZED, () -> own.get(other));
    }

    /** Attempts are rows, so these refusals do write. */
    private static Reason catching(Runnable call) {
        try {
            call.run();
        } catch (customers.core.error.CustomersException e) {
            return e.reason();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void isNobodysWithAnAccessToken() {
        refused(Reason.UNAUTHORIZED, () -> own.get(admin()));
        refused(Reason.UNAUTHORIZED, () -> own.memberships(admin()));
        refused(Reason.UNAUTHORIZED, () -> own.update(admin(), change(null, null, null)));
        refused(Reason.UNAUTHORIZED, () -> sessions.list(admin(), firstPage()));
        refused(Reason.UNAUTHORIZED, () -> sessions.deleteAll(admin()));
    }
}
