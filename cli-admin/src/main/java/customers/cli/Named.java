package customers.cli;

import customers.cli.shell.Verbs;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/**
 * Which commands are built: much of a start would be building what a hundred commands take, of which one is meant. One
 * more than is meant, such as by the value of an option, does no harm.
 *
 * @param words the arguments; empty where everything is built
 */
record Named(Optional<Set<String>> words) {
    static final Named EVERYTHING = new Named(Optional.empty());

    /** They tell of the other ones. */
    private static final Set<String> OF_ALL = Set.of("completion", "man");

    /** Those that the arguments name, and everything where they do not tell. */
    static Named by(String... args) {
        Set<String> words = Set.of(Arrays.stream(args).distinct().toArray(String[]::new));
        boolean isUntold = !Collections.disjoint(words, OF_ALL)
                || words.stream().anyMatch(word -> word.startsWith("@")); // a file of more arguments
        return isUntold ? EVERYTHING : new Named(Optional.of(words));
    }

    void addTo(CommandLine root, IFactory factory) {
        Map<String, Class<?>> named = new LinkedHashMap<>(Nouns.ALL);
        words.ifPresent(named.keySet()::retainAll);
        // Of nouns for the root's help and its suggestions nobody sees a verb.
        boolean isHelp = named.isEmpty();
        (isHelp ? Nouns.ALL : named).forEach((name, type) -> root.addSubcommand(name, noun(type, factory, !isHelp)));
    }

    private CommandLine noun(Class<?> type, IFactory factory, boolean hasVerbs) {
        CommandLine noun = new CommandLine(type, factory);
        Verbs verbs = type.getAnnotation(Verbs.class);
        if (verbs != null && hasVerbs) {
            verbs(verbs).forEach(verb -> noun.addSubcommand(new CommandLine(verb, factory)));
            noun.getCommandSpec().addMethodSubcommands(factory);
        }
        return noun;
    }

    /** All where none is named, for the noun's help and its suggestions. */
    private List<Class<?>> verbs(Verbs all) {
        List<Class<?>> named = Arrays.stream(all.value())
                .filter(verb ->
                        words.filter(known -> known.contains(name(verb))).isPresent())
                .toList();
        return named.isEmpty() ? List.of(all.value()) : named;
    }

    private static String name(Class<?> verb) {
        return verb.getAnnotation(Command.class).name();
    }
}
