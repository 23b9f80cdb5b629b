package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one run of a long walk tells all of it. */
final class Complaints {
    private final List<String> complaints = new ArrayList<>();

    void attempt(Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            complaints.add(e.getMessage());
        }
    }

    void expectNone() {
        assertThat(complaints).isEmpty();
    }
}
