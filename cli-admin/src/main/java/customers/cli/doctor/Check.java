package customers.cli.doctor;

import customers.cli.output.Lines;
import customers.cli.output.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param name what
 * @param state what came of it
 * @param found what was found, in words
 * @param next what to do; empty where there is nothing to do
 */
record Check(String name, State state, String found, String next) {
    static final List<String> COLUMNS = List.of("check", "state", "found", "next");

    /** What came of a check. */
    enum State {
        /** It is as it should be. */
        ok,
        /** It works, and may not for long or not for all. */
        warn,
        /** It does not work. */
        fail,
        /** It was not looked at. */
        skip
    }

    static Check ok(String name, String found) {
        return new Check(name, State.ok, found, "");
    }

    static Check warn(String name, String found, String next) {
        return new Check(name, State.warn, found, next);
    }

    static Check fail(String name, String found, String next) {
        return new Check(name, State.fail, found, next);
    }

    static Check skip(String name, String found, String next) {
        return new Check(name, State.skip, found, next);
    }

    boolean failed() {
        return state == State.fail;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("check", name);
        document.put("state", state.name());
        document.put("found", found);
        document.put("next", next);
        return document;
    }

    List<String> text(Looks looks) {
        List<String> lines = new ArrayList<>();
        String word = "%-4s".formatted(state);
        String coloured = switch (state) {
            case ok -> looks.coloured(Looks.Colour.GREEN, word);
            case warn -> looks.coloured(Looks.Colour.YELLOW, word);
            case fail -> looks.coloured(Looks.Colour.RED, word);
            case skip -> word;
        };
        lines.add(coloured + "  %-10s  ".formatted(name) + Lines.plain(found));
        if (!next.isEmpty()) {
            lines.add(" ".repeat(18) + Lines.plain(next));
        }
        return lines;
    }
}
