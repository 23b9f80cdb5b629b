package customers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class PathTreeTest {
    @ParameterizedTest
    @CsvSource({
        "/orgs/x, /orgs/{id}",
        "/orgs/a%2Fb, /orgs/{id}",
        "/orgs/me, /orgs/me /orgs/{id}",
        "/orgs/me/plans, /orgs/{id}/plans",
        "/%6frgs;a=b/x, /orgs/{id}",
        "/orgs//x/, /orgs/{id}",
        "/docs, /docs /docs/",
        "/docs/a.js, /docs/{file:a|b}",
        "/x/y, ''",
        "/Orgs/x, ''",
        "/orgs, ''",
        "/orgs/x/plans/y, ''",
        "/, /",
        "'', /"
    })
    void findsWhatCanMatch(String path, String templates) {
        PathTree<String> tree = new PathTree<>();
        for (String template :
                List.of("/", "/orgs/{id}", "/orgs/me", "/orgs/{id}/plans", "/docs", "/docs/", "/docs/{file:a|b}")) {
            tree.add(template, template);
        }

        assertThat(found(tree, path))
                .containsExactlyInAnyOrder(templates.isEmpty() ? new String[0] : templates.split(" "));
    }

    @Test
    void keepsAllThatStandUnderOneTemplate() {
        PathTree<String> tree = new PathTree<>();
        tree.add("/orgs/{id}", "get");
        tree.add("/orgs/{org_id}", "delete");

        assertThat(found(tree, "/orgs/x")).containsExactlyInAnyOrder("get", "delete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orgs", "/orgs/**", "/orgs/{*rest}", "/orgs/*", "/orgs/{id}.json", "/orgs/{a:[/]+}", "/o?gs"})
    void refusesWhatIsMoreOrLessThanASegment(String template) {
        assertThatThrownBy(() -> new PathTree<String>().add(template, template))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(template);
    }

    private static List<String> found(PathTree<String> tree, String path) {
        List<String> found = new ArrayList<>();
        tree.find(PathContainer.parsePath(path), found::add);
        return found;
    }
}
