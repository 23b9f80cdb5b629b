package customers.cli.porting.mapping;

import customers.cli.exit.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A YAML file that says how the columns of another system become ours: for each kind {@code columns}, {@code set},
 * {@code values}, {@code only} and {@code skip}. Some are built in.
 */
public final class MappingFile {
    /** The mappings that need no file. */
    public static final List<String> BUILT_IN = List.of("fossbilling", "whmcs");

    private final String name;
    private final Map<?, ?> kinds;

    private MappingFile(String name, Map<?, ?> kinds) {
        this.name = name;
        this.kinds = kinds;
    }

    /** The mapping that is built in under this name, else the file. */
    public static MappingFile of(String name) {
        try (Reader reader = open(name)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (document instanceof Map<?, ?> kinds) {
                return new MappingFile(name, kinds);
            }
            throw RefusedException.usage("The mapping " + name + " has no map of customers, logins or subscriptions.");
        } catch (IOException | YAMLException e) {
            throw RefusedException.usage("The mapping " + name + " cannot be read as YAML; built in are "
                    + String.join(", ", BUILT_IN) + ".");
        }
    }

    private static Reader open(String name) throws IOException {
        if (!BUILT_IN.contains(name)) {
            return Files.newBufferedReader(Path.of(name));
        }
        InputStream file = MappingFile.class.getResourceAsStream(name + ".yaml");
        if (file == null) {
            throw new UncheckedIOException(new IOException("no " + name + ".yaml in the jar"));
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }

    /** Adds to a mapping what the file says of a kind. */
    public void addTo(Mapping mapping, String kind) {
        if (kinds.get(kind) == null) {
            throw wrong("says nothing of " + kind);
        }
        map(kinds.get(kind), kind).forEach((rule, what) -> add(mapping, rule, map(what, kind + "." + rule)));
    }

    private void add(Mapping mapping, String rule, Map<String, Object> what) {
        switch (rule) {
            case "columns" -> what.forEach((ours, theirs) -> mapping.column(ours, texts(theirs)));
            case "set" -> what.forEach((ours, text) -> mapping.constant(ours, text(text)));
            case "values" ->
                what.forEach((ours, words) -> map(words, "values." + ours)
                        .forEach((theirs, meaning) -> mapping.word(ours, theirs, text(meaning))));
            case "only" -> what.forEach((theirs, words) -> mapping.only(theirs, texts(words)));
            case "skip" -> what.forEach((theirs, words) -> mapping.skip(theirs, texts(words)));
            default -> throw wrong("says " + rule + ", and can say columns, set, values, only and skip");
        }
    }

    private Map<String, Object> map(Object value, String what) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("has a " + what + " that is no map");
        }
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> entry.getValue() == null ? "" : (Object) entry.getValue()));
    }

    private List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(this::text).toList() : List.of(text(value));
    }

    private String text(Object value) {
        if (value instanceof Map || value instanceof List) {
            throw wrong("has a list or a map where a text must be");
        }
        return String.valueOf(value);
    }

    private RefusedException wrong(String how) {
        return RefusedException.usage("The mapping " + name + " " + how + "; correct it.");
    }
}
