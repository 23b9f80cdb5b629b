package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NounsTest {
    @Test
    void areNamedAsTheirCommandsAre() {
        try (Cli cli = new Cli()) {
            cli.commandLine()
                    .getSubcommands()
                    .forEach((name, command) ->
                            assertThat(command.getCommandSpec().name()).isEqualTo(name));
        }
    }

    @Test
    void areThoseOfTheArguments() {
        assertThat(Nouns.in("--org", "1", "customer", "list")).containsOnlyKeys("customer");
        assertThat(Nouns.in("--context", "plan", "customer", "list")).containsOnlyKeys("customer", "plan");
    }

    @Test
    void areAllWhereAllAreToldOfOrNoneIsNamed() {
        assertThat(Nouns.in()).isEqualTo(Nouns.ALL);
        assertThat(Nouns.in("--help")).isEqualTo(Nouns.ALL);
        assertThat(Nouns.in("custmer", "list")).isEqualTo(Nouns.ALL);
        assertThat(Nouns.in("man", "customer")).isEqualTo(Nouns.ALL);
        assertThat(Nouns.in("completion")).isEqualTo(Nouns.ALL);
        assertThat(Nouns.in("@more", "plan")).isEqualTo(Nouns.ALL);
    }
}
