package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at /docs, as far as it can be told without a browser; e2e/src/test/browser has one. */
class DocsTest extends HttpTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/api/docs", "/api/docs/"})
    void servesThePageAndAllThatItLinksTo(String path) throws Exception {
        HttpResponse<String> page = send(anonymous(path));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        List<String> links =
                LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSize(6).anySatisfy(link -> assertThat(link).endsWith("openapi.yaml"));
        for (String link : links) {
            HttpResponse<String> linked =
                    send(anonymous(page.uri().resolve(link).getPath()));
            assertThat(linked.statusCode()).as(link).isEqualTo(200);
            assertThat(linked.body()).as(link).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/docs,text/html;charset=UTF-8",
        "/docs/docs.js,text/javascript;charset=UTF-8",
        "/docs/docs.css,text/css;charset=UTF-8",
        "/docs/swagger-ui/swagger-ui-bundle.js,text/javascript;charset=UTF-8",
        "/docs/swagger-ui/swagger-ui.css,text/css;charset=UTF-8",
        "/docs/swagger-ui/favicon-32x32.png,image/png"
    })
    void tellsABrowserToTakeNothingFromElsewhereAndToAskAgain(String path, String type) throws Exception {
        HttpResponse<String> answer = send(anonymous(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).doesNotContain("unsafe").doesNotContain("http").doesNotContain("*");
        assertThat(Arrays.stream(policy.split("; *")))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'");

        String etag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(anonymous(path).header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/docs.js", "/docs/swagger-ui/swagger-ui-bundle.js"})
    void answersHead(String path) throws Exception {
        HttpResponse<String> answer = send(anonymous(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void compressesTheViewerForWhoeverTakesThat() throws Exception {
        String bundle = "/docs/swagger-ui/swagger-ui-bundle.js";

        HttpResponse<String> plain = send(anonymous(bundle));
        HttpResponse<String> compressed = send(anonymous(bundle).header("Accept-Encoding", "gzip"));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length()).isLessThan(plain.body().length() / 2);
        assertThat(send(to(CUSTOMERS).header("Accept-Encoding", "gzip"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .as("what the service answers")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/index.html",
                "/docs/docs.js/",
                "/docs/nothing",
                "/docs/swagger-ui",
                "/docs/swagger-ui/",
                "/docs/swagger-ui/swagger-ui-bundle.js.LICENSE.txt",
                "/docs/swagger-ui/docs.js",
                "/docs/swagger-ui.css",
                "/docs/../application.yaml",
                "/docs/swagger-ui/../../application.yaml",
                "/docs/%2e%2e/application.yaml",
                "/docs//docs.js",
                "/docs;a=b/nothing",
                "/documents",
                "/webjars/swagger-ui/index.html",
                "/META-INF/maven/customers/rest-gateway/pom.xml"
            })
    void hasNothingElse(String path) throws Exception {
        problem(send(anonymous(path)), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/..%2fapplication.yaml",
                "/docs/swagger-ui/..%2f..%2fapplication.yaml",
                "/docs/..%5capplication.yaml",
                "/docs/swagger-ui/..%5c..%5capplication.yaml"
            })
    void refusesAPathThatHidesASlash(String path) throws Exception {
        problem(send(anonymous(path)), 400, "invalid_input");
    }

    @Test
    void isOnlyRead() throws Exception {
        HttpResponse<String> answer = send(anonymous("/docs").POST(BodyPublishers.ofString("{}")));

        problem(answer, 405, "invalid_input");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }
}
