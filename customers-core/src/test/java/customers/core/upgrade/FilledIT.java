package customers.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.quota.Invariants;
import customers.embedded.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the fixture of this state, see the README beside the fixtures, and shows that it loads as it was. */
class FilledIT {
    private static final Path FILE = Path.of("target/upgrade/filled.sql.gz");

    @Test
    void isWrittenAndLoadedAsItWas() throws Exception {
        String url = TestDatabase.freshUrl();
        try (OwnCore core = OwnCore.startOn(url, Filling.settings())) {
            new Filling(core).perform();
            assertThat(core.get(Invariants.class).check()).isEmpty();
        }
        Dump.of(url).write(FILE);
        String loaded = TestDatabase.freshUrl();
        Dump.read(FILE).load(loaded);
        Dump again = Dump.of(loaded);
        assertThat(again.migrations()).isEqualTo(Dump.read(FILE).migrations());
        assertThat(again).usingRecursiveComparison().isEqualTo(Dump.read(FILE));
    }
}
