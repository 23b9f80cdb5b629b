package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import customers.gateway.route.AllServices;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring answers is what the protos say, at both prefixes, and the description. */
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
        expected.add("GET /openapi.yaml");
        expected.add("GET /api/openapi.yaml");

        Set<String> mapped = new HashSet<>();
        spring.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> mapped.add(verb + " " + path))));
        assertThat(mapped).isEqualTo(expected);
    }
}
