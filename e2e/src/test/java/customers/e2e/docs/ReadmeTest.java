package customers.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.ErrorReason;
import customers.v1.RestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the documents are complete. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @ParameterizedTest
    @ValueSource(strings = {"grpc-server", "rest-gateway"})
    void everyVariableThatIsReadIsInTheTable(String module) throws IOException {
        String readme = read("README.md");
        Matcher variables = VARIABLE.matcher(read(module + "/src/main/resources/application.yaml"));
        assertThat(variables.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void everyReasonIsInTheTableOfErrors() throws IOException {
        String errors = read("docs/errors.md");
        assertThat(ErrorReason.getDescriptor().getValues().stream().filter(value -> value.getNumber() > 0))
                .allSatisfy(value -> assertThat(errors)
                        .contains("`" + value.getOptions().getExtension(RestOptions.json) + "`")
                        .contains("| " + value.getName().substring("ERROR_REASON_".length()) + " |"));
    }

    @Test
    void everyLinkBetweenTheDocumentsLeadsSomewhere() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            List<Path> documents = Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md")),
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")))
                    .toList();
            for (Path document : documents) {
                Matcher links = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(document));
                assertThat(links.results().map(link -> document.resolveSibling(link.group(1))))
                        .as(document.toString())
                        .allSatisfy(target -> assertThat(target).exists());
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
