package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** CUSTOMERS_GATEWAY_DOCS=false. */
@TestPropertySource(properties = "CUSTOMERS_GATEWAY_DOCS=false")
class DocsOffTest extends HttpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/",
                "/api/docs",
                "/api/docs/",
                "/docs/docs.js",
                "/docs/docs.css",
                "/docs/swagger-ui/swagger-ui.css",
                "/docs/swagger-ui/swagger-ui-bundle.js",
                "/docs/swagger-ui/favicon-32x32.png"
            })
    void hasNoPage(String path) throws Exception {
        problem(send(anonymous(path)), 404, "not_found");
    }

    @Test
    void hasTheDescriptionStill() throws Exception {
        assertThat(send(anonymous("/openapi.yaml")).body()).startsWith("openapi: 3.0.3");
    }
}
