package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual pages say what the help says. */
class ManTest {
    private final Cli cli = new Cli();

    @AfterEach
    void stop() {
        cli.close();
    }

    @Test
    void printsThePageOfACommand() {
        String page = cli.run("man", "quota", "explain").out();

        assertThat(page)
                .startsWith(
                        ".TH \"CUSTOMERS-ADMIN-QUOTA-EXPLAIN\" 1\n.SH NAME\ncustomers\\-admin\\-quota\\-explain \\- Tells")
                .contains("\n.TP\n.B CUSTOMER\n", "\n.TP\n.B \\-\\-dry\\-run\n", "\n.TP\n.B 7\n");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|PP|TP|B).*"));
        assertThat(cli.run("man", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void writesThePagesOfAllCommands(@TempDir Path directory) throws Exception {
        assertThat(cli.run("man", "--directory", directory.toString()).code()).isZero();

        try (Stream<Path> pages = Files.list(directory)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .contains("customers-admin.1", "customers-admin-org-tree.1")
                    .hasSizeGreaterThan(80);
        }
        assertThat(cli.calls()).isEmpty();
    }
}
