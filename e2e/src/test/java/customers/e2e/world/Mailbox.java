package customers.e2e.world;

import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What was sent to an address, as the installation's file of mails tells. */
public record Mailbox(Installation installation, String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The secret in the mail of this number, the first being 1, once it is there. */
    public String secret(int number) {
        Condition.await(PATIENCE, () -> secrets().size() >= number, () -> "mail " + number + " to " + address);
        return secrets().get(number - 1);
    }

    private List<String> secrets() {
        Pattern mail = Pattern.compile("To: " + Pattern.quote(address) + "\\n.*?secret=(\\S+)\\n", Pattern.DOTALL);
        return mail.matcher(text()).results().map(found -> found.group(1)).toList();
    }

    private String text() {
        try {
            var file = installation.mailFile();
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
