package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamedTest {
    @Test
    void namesAreThoseOfTheCommands() {
        try (Cli cli = new Cli()) {
            cli.commandLine()
                    .getSubcommands()
                    .forEach((name, command) ->
                            assertThat(command.getCommandSpec().name()).isEqualTo(name));
        }
    }

    @Test
    void theyAreThoseOfTheArguments() {
        assertThat(built("--org", "1", "customer", "list")).isEqualTo(Map.of("customer", Set.of("list")));
        assertThat(built("--context", "plan", "customer", "list"))
                .isEqualTo(Map.of("customer", Set.of("list"), "plan", Set.of("list")));
        assertThat(built("org", "suspend"))
                .as("a verb that is a method")
                .isEqualTo(Map.of("org", everything().get("org")));
        assertThat(built("org", "get").get("org")).contains("get", "suspend").doesNotContain("update");
    }

    @Test
    void aNounAloneHasAllOfItsVerbs() {
        assertThat(built("customer", "--help"))
                .isEqualTo(Map.of("customer", everything().get("customer")));
        assertThat(built("customer", "lst"))
                .isEqualTo(Map.of("customer", everything().get("customer")));
    }

    @Test
    void whereNoneIsNamedThereAreAllNouns() {
        assertThat(built().keySet()).isEqualTo(everything().keySet());
        assertThat(built("--help").keySet()).isEqualTo(everything().keySet());
        assertThat(built("custmer", "list").keySet()).isEqualTo(everything().keySet());
    }

    @Test
    void thereIsEverythingWhereAllIsToldOf() {
        assertThat(built("man", "customer")).isEqualTo(everything());
        assertThat(built("completion")).isEqualTo(everything());
        assertThat(built("@more", "plan")).isEqualTo(everything());
    }

    private static Map<String, Set<String>> built(String... args) {
        return verbs(Named.by(args));
    }

    private static Map<String, Set<String>> everything() {
        return verbs(Named.EVERYTHING);
    }

    private static Map<String, Set<String>> verbs(Named named) {
        try (Cli cli = new Cli()) {
            Map<String, Set<String>> verbs = new TreeMap<>();
            cli.commandLine(named)
                    .getSubcommands()
                    .forEach((noun, command) ->
                            verbs.put(noun, command.getSubcommands().keySet()));
            return verbs;
        }
    }
}
