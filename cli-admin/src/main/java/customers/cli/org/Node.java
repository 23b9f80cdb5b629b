package customers.cli.org;

import customers.cli.output.Document;
import customers.v1.Org;
import customers.v1.Subscription;
import customers.v1.UsedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An org of the tree and what it may sell from.
 *
 * @param depth how many levels below the first one
 * @param reseller its reseller subscription, if it has one
 */
record Node(Org org, int depth, Optional<Subscription> reseller) {
    static final List<String> COLUMNS =
            List.of("depth", "id", "parentId", "name", "status", "subscriptionId", "resource", "usage", "total");

    /** Those of the resources that are asked for; all when none is. */
    List<UsedResource> resources(Set<String> asked) {
        return reseller.map(Subscription::getResourcesList).orElse(List.of()).stream()
                .filter(resource -> asked.isEmpty() || asked.contains(resource.getName()))
                .toList();
    }

    /** What JSON and YAML show of it. */
    Map<String, Object> document(Set<String> asked) {
        Map<String, Object> document = fields();
        document.put(
                "resources",
                resources(asked).stream()
                        .map(resource -> Document.fields(resource))
                        .toList());
        return document;
    }

    /** What CSV shows of it: a row for each resource, or one without any. */
    List<Map<String, Object>> rows(Set<String> asked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UsedResource resource : resources(asked)) {
            Map<String, Object> row = fields();
            row.putAll(Document.fields(resource));
            row.put("resource", resource.getName());
            row.put("name", org.getName());
            rows.add(row);
        }
        return rows.isEmpty() ? List.of(fields()) : rows;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("depth", depth);
        Map<String, Object> all = Document.fields(org);
        for (String name : List.of("id", "parentId", "name", "status")) {
            if (all.containsKey(name)) {
                fields.put(name, all.get(name));
            }
        }
        reseller.ifPresent(subscription -> fields.put("subscriptionId", subscription.getId()));
        return fields;
    }
}
