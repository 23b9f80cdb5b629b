package customers.e2e.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The queries of the dashboard and of the rules, and the metrics that they ask for. */
final class Queries {
    static final Path DEPLOY = Path.of("../deploy");

    /** What is no name of a metric: strings, matchers, ranges, lists of labels. */
    private static final Pattern OTHER =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+(?![a-z0-9_:(])");
    private static final Pattern RECORDED = Pattern.compile("\\w+:\\w+:\\w+");

    private Queries() {}

    /** A document, as JSON or YAML. */
    static JsonNode read(String file) {
        return new YAMLMapper().readTree(DEPLOY.resolve(file).toFile());
    }

    /** The rules of a file, of all its groups. */
    static List<JsonNode> rules(String file) {
        return read(file).path("groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .toList();
    }

    /** All that is asked. */
    static List<String> all() {
        var rules = Stream.of("prometheus/recording.yaml", "prometheus/alerts.yaml")
                .flatMap(file -> rules(file).stream())
                .map(rule -> rule.path("expr").asString());
        return Stream.concat(ofDashboard().stream(), rules).toList();
    }

    /** What the dashboard asks. */
    static List<String> ofDashboard() {
        return expressions(read("grafana/customers.json"));
    }

    private static List<String> expressions(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.path("expr").isString()) {
            found.add(node.path("expr").asString());
        }
        node.values().forEach(child -> found.addAll(expressions(child)));
        return found;
    }

    /** The metrics that a query reads, without those that are recorded by rules. */
    static Set<String> metrics(String query) {
        var bare = OTHER.matcher(query).replaceAll(" ");
        return NAME.matcher(RECORDED.matcher(bare).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What rules record and a query reads. */
    static Set<String> recorded(String query) {
        return RECORDED.matcher(OTHER.matcher(query).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
