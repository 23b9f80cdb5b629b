package customers.server.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes secrets from files: {@code CUSTOMERS_DB_PASSWORD_FILE} names a file that holds what {@code CUSTOMERS_DB_PASSWORD}
 * would. The end of its last line does not count. A file is read once, at the start.
 */
public final class SecretFiles implements EnvironmentPostProcessor {
    /** By name, because not every variable that ends like this is one of these: see {@code CUSTOMERS_MAIL_FILE}. */
    static final List<String> SECRETS = List.of(
            "CUSTOMERS_DB_URL",
            "CUSTOMERS_DB_USER",
            "CUSTOMERS_DB_PASSWORD",
            "CUSTOMERS_BOOTSTRAP_OWNER_PASSWORD",
            "CUSTOMERS_BOOTSTRAP_TOKEN",
            "CUSTOMERS_MAIL_USER",
            "CUSTOMERS_MAIL_PASSWORD",
            "CUSTOMERS_WEBHOOK_KEYS");

    /** More than any secret has, and too little to fill the memory with a file that was named by mistake. */
    private static final int MOST_BYTES = 64 * 1024;

    /** What the settings would take for the name of another; an open one without an end they leave alone. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?=.*})", Pattern.DOTALL);

    private static final Pattern LAST_END_OF_LINE = Pattern.compile("\\r?\\n\\z");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> read = new HashMap<>();
        for (String secret : SECRETS) {
            String variable = secret + "_FILE";
            String file = given(environment, variable);
            if (file == null) {
                continue;
            }
            if (given(environment, secret) != null) {
                throw new UnusableSecretFile(
                        "Both " + secret + " and " + variable + " are set.",
                        "Set one of them and take the other away.");
            }
            read.put(secret, content(variable, file));
        }
        if (!read.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("secret files", read));
        }
    }

    /** Null when it is empty too: composed environments often hold variables without a value. */
    private static @Nullable String given(ConfigurableEnvironment environment, String variable) {
        String value = environment.getProperty(variable);
        return value == null || value.isEmpty() ? null : value;
    }

    /** What the file holds, so written that the settings take it literally and look for no other setting in it. */
    private static String content(String variable, String file) {
        byte[] bytes;
        try (var in = Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw unusable(variable, file, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (bytes.length > MOST_BYTES) {
            throw unusable(variable, file, "is larger than " + MOST_BYTES + " bytes");
        }
        String secret = LAST_END_OF_LINE
                .matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceFirst("");
        if (secret.isEmpty()) {
            throw unusable(variable, file, "is empty");
        }
        return PLACEHOLDER.matcher(secret).replaceAll("\\\\\\${");
    }

    private static UnusableSecretFile unusable(String variable, String file, String why) {
        return new UnusableSecretFile(
                "The file that " + variable + " names, " + file + ", " + why + ".",
                "Let " + variable + " name a file that holds the secret and that this process may read.");
    }
}
