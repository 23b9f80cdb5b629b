package customers.cli.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command says of itself, as a page of section 1 in the man macros of roff. */
final class ManPage {
    private final CommandSpec spec;
    private final List<String> lines = new ArrayList<>();

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    /** {@code customers-admin-quota-explain}. */
    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    static List<String> of(CommandSpec spec) {
        ManPage page = new ManPage(spec);
        page.head();
        page.arguments();
        page.options();
        page.commands();
        page.exitCodes();
        return page.lines;
    }

    private void head() {
        String[] description = described(spec.usageMessage().description());
        lines.add(".TH \"" + name(spec).toUpperCase(Locale.ROOT) + "\" 1");
        section("NAME");
        text(name(spec) + " - " + description[0]);
        section("SYNOPSIS");
        text(new Help(spec, Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " "));
        section("DESCRIPTION");
        for (String paragraph : description) {
            lines.add(".PP");
            text(paragraph);
        }
    }

    private void arguments() {
        List<PositionalParamSpec> shown = spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .toList();
        if (!shown.isEmpty()) {
            section("ARGUMENTS");
            shown.forEach(parameter -> item(parameter.paramLabel(), parameter));
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            item(String.join(", ", option.names()) + label, option);
        }
    }

    private void commands() {
        if (!spec.subcommands().isEmpty()) {
            section("COMMANDS");
            spec.subcommands().forEach((name, command) -> {
                lines.add(".TP");
                lines.add(".B " + escaped(name));
                text(described(command.getCommandSpec().usageMessage().description())[0]);
            });
        }
    }

    private void exitCodes() {
        section("EXIT STATUS");
        spec.root().usageMessage().exitCodeList().forEach((code, meaning) -> {
            lines.add(".TP");
            lines.add(".B " + code);
            text(meaning);
        });
    }

    private void item(String term, ArgSpec argument) {
        lines.add(".TP");
        lines.add(".B " + escaped(term));
        text(String.join(" ", described(argument.description())));
    }

    private void section(String name) {
        lines.add(".SH " + name);
    }

    private void text(String text) {
        lines.add(
                escaped(text.lines().reduce("", (all, line) -> all + " " + line).strip()));
    }

    /** A percent sign is written twice in descriptions, which are formats. */
    private static String[] described(String[] description) {
        return Arrays.stream(description).map(line -> line.replace("%%", "%")).toArray(String[]::new);
    }

    /** A line that begins with a dot or an apostrophe would be a request. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
