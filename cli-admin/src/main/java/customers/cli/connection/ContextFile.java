package customers.cli.connection;

import customers.cli.exit.RefusedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The file of named contexts, each a server and who calls it: {@code current: NAME} and {@code contexts: {NAME: {…}}}. */
public final class ContextFile {
    /** What a context may say. */
    public static final List<String> KEYS =
            List.of("server", "org", "tokenFile", "sessionFile", "token", "tls", "tlsCa", "tlsCertificate", "tlsKey");

    private final Path path;
    private final Map<String, Map<String, String>> contexts = new LinkedHashMap<>();
    private String current = "";

    private ContextFile(Path path) {
        this.path = path;
    }

    /** What the file says; no contexts when there is no file. */
    public static ContextFile read(Path path) {
        ContextFile file = new ContextFile(path);
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                file.take(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
            } catch (IOException | YAMLException e) {
                throw file.wrong("cannot be read as YAML");
            }
            if (file.contexts.values().stream().anyMatch(context -> context.containsKey("token"))) {
                requirePrivate(path);
            }
        }
        return file;
    }

    /** The name, where it is one that a context can have. */
    public static String checkedName(String name) {
        if (!name.matches("[\\w.-]{1,64}")) {
            throw RefusedException.usage("The name of a context is 1 to 64 letters, digits, dots and hyphens.");
        }
        return name;
    }

    /** Refuses a file with a secret that others may read. */
    static void requirePrivate(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ)) {
                throw RefusedException.usage("The file " + path + " holds a token and others may read it; make it yours"
                        + " alone with chmod 600, and if others could log in here, create a new token.");
            }
        } catch (UnsupportedOperationException e) {
            // A file system without such permissions has others, which are not looked at.
        } catch (IOException e) {
            throw RefusedException.usage("The file " + path + " cannot be read; check that it exists and is yours.");
        }
    }

    private void take(Object document) {
        if (document == null) {
            return;
        }
        if (!(document instanceof Map<?, ?> root) || !(root.get("contexts") instanceof Map<?, ?> named)) {
            throw wrong("has no map of contexts");
        }
        current = root.get("current") == null ? "" : root.get("current").toString();
        named.forEach((name, settings) -> {
            if (!(settings instanceof Map<?, ?> map)) {
                throw wrong("has a context \"" + name + "\" that is no map");
            }
            Map<String, String> context = new LinkedHashMap<>();
            map.forEach((key, value) -> context.put(checked(String.valueOf(key)), String.valueOf(value)));
            contexts.put(String.valueOf(name), context);
        });
    }

    private String checked(String key) {
        if (!KEYS.contains(key)) {
            throw wrong("says \"" + key + "\" of a context, which can say " + String.join(", ", KEYS));
        }
        return key;
    }

    private RefusedException wrong(String how) {
        return RefusedException.usage("The file of contexts, " + path + ", " + how + "; correct it.");
    }

    public Map<String, Map<String, String>> contexts() {
        return contexts;
    }

    /** The context that is used when none is named; empty for none. */
    public String current() {
        return current;
    }

    /** What a context says. */
    public Map<String, String> context(String name) {
        Map<String, String> context = contexts.get(name);
        if (context == null) {
            throw RefusedException.usage("There is no context \"" + name + "\" in " + path
                    + "; `context list` shows those there are, `context set` makes one.");
        }
        return context;
    }

    public void use(String name) {
        context(name);
        current = name;
    }

    public void remove(String name) {
        context(name);
        contexts.remove(name);
        current = current.equals(name) ? "" : current;
    }

    /** Writes it anew, readable by its owner alone. */
    public void write() {
        Map<String, Object> document = new LinkedHashMap<>();
        if (!current.isEmpty()) {
            document.put("current", current);
        }
        document.put("contexts", contexts);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "config", ".tmp");
            if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(written, new Yaml(options).dump(document));
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** Refuses a file that cannot be written, for what is to be kept in it and cannot be had again. */
    public void requireWritable() {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "config", ".tmp"));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private RefusedException unwritable() {
        return RefusedException.usage("The file of contexts, " + path + ", cannot be written; check that it is yours.");
    }
}
