package customers.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Secrets from files, at the start of an application with the server's own settings. */
@ExtendWith(OutputCaptureExtension.class)
class SecretFilesTest {
    static final List<String> SECRETS = SecretFiles.SECRETS;

    @TempDir
    private Path directory;

    /** Nothing but the settings. */
    static class Empty {}

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content);
    }

    /** What the setting is after a start with these variables. */
    private static String setting(String setting, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        try (var context = new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .run()) {
            return context.getEnvironment().getRequiredProperty(setting);
        }
    }

    private static String password(Path file) {
        return setting("spring.datasource.password", Map.of("CUSTOMERS_DB_PASSWORD_FILE", file.toString()));
    }

    @Test
    void aSecretComesFromTheFileThatItsVariableNames() throws Exception {
        assertThat(password(file("from-a-file"))).isEqualTo("from-a-file");
    }

    @ParameterizedTest
    @CsvSource({
        "'one line\\n', 'one line'",
        "'of Windows\\r\\n', 'of Windows'",
        "' blanks \\n', ' blanks '",
        "'two\\n\\n', 'two\\n'",
        "'ключ', 'ключ'"
    })
    void theEndOfItsLastLineAloneIsDropped(String content, String secret) throws Exception {
        assertThat(password(file(content.translateEscapes()))).isEqualTo(secret.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a${CUSTOMERS_DB_USER:}b", "a${b", "a\\${b}", "#{1+1}", "\\", "a:b"})
    void itIsTakenLiterally(String secret) throws Exception {
        assertThat(password(file(secret))).isEqualTo(secret);
    }

    @ParameterizedTest
    @FieldSource("SECRETS")
    void everySecretCanComeFromAFile(String secret) throws Exception {
        assertThat(setting(secret, Map.of(secret + "_FILE", file("it\n").toString())))
                .isEqualTo("it");
    }

    @Test
    void everyVariableThatSoundsLikeASecretIsOne() throws Exception {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(Pattern.compile("\\$\\{(CUSTOMERS_\\w*(PASSWORD|TOKEN|KEYS?|SECRET))\\b")
                        .matcher(settings)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(SecretFiles.SECRETS);
    }

    @Test
    void bothAreRefused(CapturedOutput output) throws Exception {
        Path file = file("in-the-file");
        assertThatThrownBy(() -> setting(
                        "spring.datasource.password",
                        Map.of(
                                "CUSTOMERS_DB_PASSWORD_FILE",
                                file.toString(),
                                "CUSTOMERS_DB_PASSWORD",
                                "in-the-variable")))
                .isInstanceOf(UnusableSecretFile.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Both CUSTOMERS_DB_PASSWORD and CUSTOMERS_DB_PASSWORD_FILE are set.")
                .doesNotContain("in-the-variable")
                .doesNotContain("in-the-file")
                .doesNotContain("\tat ");
    }

    @Test
    void anEmptyVariableIsNone() throws Exception {
        assertThat(setting(
                        "spring.datasource.password",
                        Map.of(
                                "CUSTOMERS_DB_PASSWORD_FILE",
                                file("it").toString(),
                                "CUSTOMERS_DB_PASSWORD",
                                "",
                                "CUSTOMERS_MAIL_PASSWORD_FILE",
                                "")))
                .isEqualTo("it");
    }

    @Test
    void aFileThatCannotBeReadIsNamed(CapturedOutput output) {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> password(missing)).isInstanceOf(UnusableSecretFile.class);
        assertThat(output)
                .contains("The file that CUSTOMERS_DB_PASSWORD_FILE names, " + missing
                        + ", cannot be read (NoSuchFileException).")
                .doesNotContain("\tat ");
        assertThatThrownBy(() -> password(directory)).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"0, is empty", "65537, is larger than 65536 bytes"})
    void aFileThatCannotBeASecretIsRefused(int bytes, String why) throws Exception {
        Path file = file("x".repeat(bytes));
        assertThatThrownBy(() -> password(file))
                .hasMessageContaining("CUSTOMERS_DB_PASSWORD_FILE")
                .hasMessageContaining(why);
    }
}
