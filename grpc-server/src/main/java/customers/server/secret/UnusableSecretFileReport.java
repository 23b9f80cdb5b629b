package customers.server.secret;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads instead of a stack trace when the server does not start for {@link UnusableSecretFile}. */
final class UnusableSecretFileReport extends AbstractFailureAnalyzer<UnusableSecretFile> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecretFile cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), cause.remedy(), cause);
    }
}
