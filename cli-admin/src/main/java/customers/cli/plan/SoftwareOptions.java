package customers.cli.plan;

import customers.cli.input.PhpVersionWords;
import customers.v1.NewPlan;
import customers.v1.PhpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The software that a subscriber of a plan may use. */
final class SoftwareOptions {
    @Option(
            names = "--php",
            paramLabel = "VERSION",
            converter = PhpVersionWords.class,
            completionCandidates = PhpVersionWords.class,
            split = ",",
            description = "A PHP version that may be used: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<PhpVersion> php = List.of();

    @Option(
            names = "--default-php",
            paramLabel = "VERSION",
            converter = PhpVersionWords.class,
            completionCandidates = PhpVersionWords.class,
            description = "The PHP version of a new website, one of those.")
    private PhpVersion defaultPhp = PhpVersion.PHP_VERSION_UNSPECIFIED;

    @Option(
            names = "--redis",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            description = "Redis may be used.")
    private @Nullable Boolean redis;

    @Option(names = "--wordpress-theme", paramLabel = "THEME", description = "A theme for new WordPress sites.")
    private @Nullable String wordpressTheme;

    void applyTo(NewPlan.Builder plan) {
        plan.addAllAllowedPhpVersions(php).setDefaultPhpVersion(defaultPhp);
        if (redis != null) {
            plan.setRedisAllowed(redis);
        }
        if (wordpressTheme != null) {
            plan.setPreinstallWordpressTheme(wordpressTheme);
        }
    }
}
