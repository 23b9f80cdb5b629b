package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bytes that no HTTP client would send. Tomcat answers most of them before Spring sees a request. */
class MalformedHttpTest extends HttpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\1\2\r\n\r\n",
                "GET\r\n\r\n",
                "GET /a<b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orgs/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orgs/%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orgs/\u00ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orgs/a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /orgs/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[bad/version HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?a=\" HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?a=%f HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?a=%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?a=%ed%a0%80 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version?%c0%80=1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /version HTTP/1.1\r\n\r\n",
                "GET /version HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /version HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
                "GET /version HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /version HTTP/1.1\r\nHost: x\r\nExpect: miracle\r\n\r\n",
                "POST /login/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                "POST /login/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /login/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: foo\r\n\r\n",
                "POST /login/sessions HTTP/1.1\r\nHost:x\r\nContent-Type:application/json\r\nTransfer-Encoding:chunked\r\n\r\nzz\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void answersTheContractsError(String request) throws Exception {
        assertMalformed(exchange(request));
    }

    @Test
    void answersHeadersThatAreTooLarge() throws Exception {
        assertMalformed(exchange("GET /version HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/version", "/orgs/x", "/nothing"})
    void answersNoTrace(String path) throws Exception {
        String answer =
                exchange("TRACE " + path + " HTTP/1.1\r\nHost: x\r\nCookie: id0=s3cret\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: ").doesNotContain("s3cret");
        assertThat(body(answer).path("code").asString()).isEqualTo("invalid_input");
    }

    private static void assertMalformed(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/json\r\n");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "\tat ", "<html");
        JsonNode body = body(answer);
        assertThat(body.path("code").asString()).isEqualTo("invalid_input");
        assertThat(answer).contains("X-Request-Id: " + body.path("requestId").asString() + "\r\n");
    }

    private static JsonNode body(String answer) {
        return MAPPER.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
