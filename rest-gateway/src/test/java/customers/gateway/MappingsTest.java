package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import customers.gateway.route.AllServices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring answers is what the protos say, at both prefixes, and the description with its page. */
class MappingsTest extends HttpTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping spring;

    @Test
    void mapsEveryRuleAtBothPrefixesAndNothingElse() {
        Set<String> expected = new HashSet<>();
        for (String rule : AllServices.rules()) {
            expected.add(rule);
            expected.add(rule.replaceFirst(" ", " /api"));
        }
        for (String prefix : List.of("GET ", "GET /api")) {
            expected.add(prefix + "/openapi.yaml");
            expected.add(prefix + "/docs");
            expected.add(prefix + "/docs/");
            expected.add(prefix + "/docs/{file:docs\\.css|docs\\.js}");
            expected.add(
                    prefix + "/docs/swagger-ui/{file:swagger-ui\\.css|swagger-ui-bundle\\.js|favicon-32x32\\.png}");
        }

        Set<String> mapped = new HashSet<>();
        spring.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> mapped.add(verb + " " + path))));
        assertThat(mapped).isEqualTo(expected);
    }
}
