package customers.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithPersons;
import customers.core.access.Caller;
import customers.core.error.Reason;
import customers.core.id.SessionId;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnSessionsIT extends WithPersons {

    private static SessionId id(Caller caller) {
        return Objects.requireNonNull(caller.session());
    }

    @Test
    void areListedWhileTheyLiveAndNobodyElses() {
        Person person = person(customer(root()));
        Caller first = signedIn(open(root(), person, PASSWORD));
        Caller second = signedIn(open(root(), person, PASSWORD));
        Caller expired = signedIn(open(root(), person, PASSWORD));
        sql.update("UPDATE sessions SET expires_at = '2000-01-01' WHERE id = ?", (Object)
                bytes(id(expired).value()));
        forgetAll();
        Caller stranger = signedIn(open(root(), person(customer(root())), PASSWORD));
        assertThat(sessions.list(second, firstPage()).items())
                .extracting(Session::id)
                .containsExactly(id(first), id(second));
        assertThat(sessions.list(second, new customers.core.listing.Page.Request(1, 1, true))
                        .items())
                .extracting(Session::id)
                .containsExactly(id(first));
        refused(Reason.NOT_FOUND, () -> sessions.delete(second, id(expired)));
        refused(Reason.NOT_FOUND, () -> sessions.delete(second, id(stranger)));
        sessions.delete(second, id(first));
        refused(Reason.UNAUTHORIZED, () -> sessions.list(first, firstPage()));
        refused(Reason.NOT_FOUND, () -> sessions.delete(second, id(first)));
        sessions.deleteAll(second);
        refused(Reason.UNAUTHORIZED, () -> own.get(second));
        own.get(stranger);
        assertThat(number("SELECT COUNT(*) FROM activities WHERE kind LIKE 'session.%' AND actor = ?", second.actor()))
                .isEqualTo(5);
    }
}
