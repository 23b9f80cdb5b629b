package customers.server;

import customers.core.CoreConfiguration;
import customers.core.quota.Invariants;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code verify}: checks the invariants of the installation that {@code CUSTOMERS_DB_URL} names, while it
 * runs or not. Serves nothing, migrates nothing and writes nothing. No component, lest the server's scan finds it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    MybatisAutoConfiguration.class
})
@Import(CoreConfiguration.class)
class Verification {
    static final String COMMAND = "verify";
    private static final int CLEAN = 0;
    private static final int VIOLATIONS = 1;
    private static final int CANNOT_RUN = 2;

    private final Invariants invariants;

    Verification(Invariants invariants) {
        this.invariants = invariants;
    }

    /** Prints a line for each finding and a closing one; answers the exit code. */
    static int run(PrintStream out, PrintStream error, String... settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Verification.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=off")
                .run(settings)) {
            return context.getBean(Verification.class).verify(out);
        } catch (RuntimeException e) {
            error.println("Cannot verify the database that CUSTOMERS_DB_URL names: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return CANNOT_RUN;
        }
    }

    private int verify(PrintStream out) {
        long start = System.nanoTime();
        LongAdder found = new LongAdder();
        invariants.check(null, null, finding -> {
            out.println(finding);
            found.increment();
            return true;
        });
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        out.println(found.sum() + " violations in " + millis + " ms");
        return found.sum() == 0 ? CLEAN : VIOLATIONS;
    }
}
