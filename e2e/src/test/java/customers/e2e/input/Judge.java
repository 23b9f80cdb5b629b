package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Refusal;
import customers.e2e.driver.RestAnswer;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.RestRefusal;
import java.net.http.HttpRequest;
import java.util.Map;

/** Sends what may be refused, and holds every answer to the contract and every refusal to having changed nothing. */
final class Judge {
    private final RestDriver rest;
    private final Rows rows;

    Judge(RestDriver rest, Rows rows) {
        this.rest = rest;
        this.rows = rows;
    }

    /** Legal success, which is answered with true, or a refusal of the contract. */
    boolean expectAnswer(String what, HttpRequest request) {
        var before = rows.counted();
        var answer = rest.send(request);
        if (!answer.success()) {
            refusal(what, answer, before);
        }
        return answer.success();
    }

    /** A refusal of the contract. */
    Refusal expectRefusal(String what, HttpRequest request) {
        var before = rows.counted();
        var answer = rest.send(request);
        assertThat(answer.success()).as("%s was accepted: %s", what, answer).isFalse();
        return refusal(what, answer, before);
    }

    private Refusal refusal(String what, RestAnswer answer, Map<String, Long> before) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
        try {
            return RestRefusal.read(answer);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(what + ": " + answer + ": " + e.getMessage(), e);
        } finally {
            assertThat(rows.counted()).as("rows after %s", what).isEqualTo(before);
        }
    }
}
