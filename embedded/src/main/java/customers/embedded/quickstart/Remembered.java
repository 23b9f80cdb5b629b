package customers.embedded.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values that a run leaves to the next, in a file that only their owner may read; each is on disk at once. */
final class Remembered {
    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    Remembered(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException e) {
            throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Nullable
    String find(String name) {
        return values.get(name);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new Refusal(file + " has no " + name + ": start again with --fresh");
        }
        return value;
    }

    String getOrMake(String name, Supplier<String> make) {
        String value = values.get(name);
        return value == null ? put(name, make.get()) : value;
    }

    String put(String name, String value) {
        values.put(name, value);
        OwnerOnly.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return value;
    }

    private void read(String line) {
        int separator = line.indexOf('=');
        if (separator > 0) {
            values.put(line.substring(0, separator), line.substring(separator + 1));
        }
    }
}
