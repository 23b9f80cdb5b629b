package customers.core.store;

import customers.core.transaction.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which migrations the database has, and which this program brings: in a rolling upgrade they differ for a while. */
@Component
public class Schema {
    private static final String MIGRATIONS = "classpath:db/migration/V*__*.sql";

    private final SchemaMapper migrations;
    private final Transactions transactions;
    private final String expected;

    Schema(SchemaMapper migrations, Transactions transactions) {
        this.migrations = migrations;
        this.transactions = transactions;
        this.expected = newest();
    }

    /** The version of the newest migration of the database, for example {@code 048}; empty where none was made. */
    public String version() {
        return transactions.read(migrations::findVersion).orElse("");
    }

    /** The version of the newest migration that this program knows. */
    public String expected() {
        return expected;
    }

    private static String newest() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(Comparator.comparingInt(Integer::parseInt))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
