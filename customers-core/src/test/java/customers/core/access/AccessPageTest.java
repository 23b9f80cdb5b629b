package customers.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table that people read is the table that decides. */
class AccessPageTest {

    @Test
    void docsAccessShowsTheTable() throws IOException {
        assertThat(Files.readString(Path.of("../docs/access.md"))).contains(table());
    }

    private static String table() {
        String head = "| operation | kind | "
                + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | ")) + " |\n|---|---|"
                + ":-:|".repeat(Role.values().length) + "\n";
        return head + Arrays.stream(Operation.values()).map(AccessPageTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Operation operation) {
        return "| " + operation + " | " + operation.kind() + " | "
                + Arrays.stream(Role.values())
                        .map(role -> operation.roles().contains(role) ? "yes" : " ")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
