package customers.gateway.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.util.StringUtils;

/**
 * What stands under path templates, by their segments. Finds all whose template can match a path, and few others: it does not
 * look at the number of slashes, nor at what a variable may be. Built first, then only read.
 */
final class PathTree<T> {
    /** Literals and variables that are whole segments; a variable may have a regular expression, without braces. */
    private static final Pattern TEMPLATE = Pattern.compile("(/([^/{}*?]*|\\{\\w+(:[^/{}]+)?}))*");

    private final Map<String, PathTree<T>> literals = new HashMap<>();
    private final List<T> here = new ArrayList<>();
    private @Nullable PathTree<T> variable;

    /** Refuses a template with a pattern over several segments, or in a part of one. */
    void add(String template, T what) {
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalStateException("Not a path whose segments can be told apart: " + template);
        }
        PathTree<T> end = this;
        for (String segment : StringUtils.tokenizeToStringArray(template, "/", false, true)) {
            end = segment.startsWith("{")
                    ? end.variable()
                    : end.literals.computeIfAbsent(segment, s -> new PathTree<>());
        }
        end.here.add(what);
    }

    private PathTree<T> variable() {
        if (variable == null) {
            variable = new PathTree<>();
        }
        return variable;
    }

    /** Tells all that can match, what has a literal first. */
    void find(PathContainer path, Consumer<T> found) {
        find(path.elements(), 0, found);
    }

    private void find(List<PathContainer.Element> path, int from, Consumer<T> found) {
        int next = from;
        while (next < path.size() && !(path.get(next) instanceof PathSegment)) {
            next++;
        }
        if (next == path.size()) {
            here.forEach(found);
            return;
        }
        PathTree<T> literal = literals.get(((PathSegment) path.get(next)).valueToMatch());
        if (literal != null) {
            literal.find(path, next + 1, found);
        }
        if (variable != null) {
            variable.find(path, next + 1, found);
        }
    }
}
