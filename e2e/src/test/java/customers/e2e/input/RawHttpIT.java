package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.Worlds;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client would send: a 4xx in the contract's words, or a closed connection, and the next caller is served. */
@ExtendWith(SharedInstallation.class)
class RawHttpIT {
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");
    private static final int PATIENCE_MILLIS = 10_000;

    private final Installation installation;
    private final Worlds worlds;
    private final Rows rows;

    RawHttpIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.worlds = worlds;
        this.rows = new Rows(installation);
    }

    @AfterEach
    void stillServes() {
        rows.close();
        assertThat(worlds.behind(Transport.REST).nobody().call(Operation.STATUS).asString())
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¶¶",
                "nonsense¶¶",
                "GET¶¶",
                "GET /version HTTP/1.1¶¶",
                "GET /version HTTP/1.1¶Host: a¶Host: b¶¶",
                "GET /version HTTP/1.1¶Host: a b¶¶",
                "GET /version\u0000 HTTP/1.1¶Host: a¶¶",
                "GET /%zz HTTP/1.1¶Host: a¶¶",
                "GET /orgs/% HTTP/1.1¶Host: a¶¶",
                "GET /{x}|\\ HTTP/1.1¶Host: a¶¶",
                "GET /../../etc/passwd HTTP/1.1¶Host: a¶¶",
                "GET /orgs/..%2f..%2fetc HTTP/1.1¶Host: a¶¶",
                "GET nowhere HTTP/1.1¶Host: a¶¶",
                "VER\u0001B /version HTTP/1.1¶Host: a¶¶",
                "G\u00cbT /version HTTP/1.1¶Host: a¶¶",
                "GET /version HTTP/1.1¶Host: a¶No colon here¶¶",
                "GET /version HTTP/1.1¶Host: a¶X-\u0000: b¶¶",
                "GET /nowhere HTTP/1.1¶Host: a¶X-A: b\u0000c¶¶",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Length: -1¶¶",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Length: x¶¶",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Length: 2¶Content-Length: 3¶¶{}",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Length: 99999999999999999999¶¶{}",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Type: application/json¶Transfer-Encoding: chunked¶¶zz¶{}¶0¶¶",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Type: application/json¶Transfer-Encoding: chunked¶Content-Length: 2¶¶0¶¶",
                "POST /login/sessions HTTP/1.1¶Host: a¶Transfer-Encoding: nonsense¶¶{}",
                "POST /login/sessions HTTP/1.1¶Host: a¶Content-Encoding: gzip¶Content-Type: application/json¶Content-Length: 2¶¶{}",
                "POST /login/sessions HTTP/1.1¶Host: a¶Expect: nonsense¶Content-Length: 2¶¶{}",
            })
    void refusesMalformedRequests(String lines) {
        var request = lines.replace("¶", "\r\n");
        expectDecency(request, exchange(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void refusesTooMuchHead() {
        var longHeader = "GET /version HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n";
        var manyHeaders = "GET /version HTTP/1.1\r\nHost: a\r\n" + "X-A: b\r\n".repeat(10_000) + "\r\n";
        var longAddress = "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";

        for (var request : new String[] {longHeader, manyHeaders, longAddress}) {
            expectDecency(request, exchange(request.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void survivesNoise() {
        var random = new Random(42);
        for (int round = 0; round < 50; round++) {
            var noise = new byte[1 + random.nextInt(2000)];
            random.nextBytes(noise);
            expectDecency("noise " + round, exchange(noise));
        }
    }

    @Test
    void changesNothingWhenTheBodyStopsShort() {
        var before = rows.counted();
        var master = worlds.behind(Transport.REST).masterOrgId();
        var head =
                "POST /orgs/" + master + "/customers HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Installation.TOKEN
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"name\":\"Half a customer\"}";

        expectDecency("a short body", exchange(head.getBytes(StandardCharsets.US_ASCII)));

        assertThat(rows.counted()).isEqualTo(before);
    }

    private void expectDecency(String request, String answer) {
        var shown = request.substring(0, Math.min(200, request.length()));
        if (answer.isEmpty()) {
            return;
        }
        var status = STATUS.matcher(answer);
        assertThat(status.find()).as("%s: %s", shown, answer).isTrue();
        assertThat(Integer.parseInt(status.group(1)))
                .as("%s: %s", shown, answer)
                .isBetween(400, 499);
        int body = answer.indexOf("\r\n\r\n") + 4;
        assertThat(answer).as(shown).containsIgnoringCase("content-type: application/json");
        var error = Json.parse(unchunked(answer.substring(body)));
        assertThat(Code.ofJson(error.path("code").asString())).as(shown).isNotEqualTo(Code.INTERNAL);
        assertThat(error.path("requestId").asString("")).as(shown).isNotBlank();
    }

    private static String unchunked(String body) {
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    /** Sends bytes, says that there are no more, and reads until the other side closes. */
    private String exchange(byte[] bytes) {
        try (var socket = new Socket("localhost", installation.http().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        } catch (IOException e) {
            throw new AssertionError("no end of " + new String(bytes, StandardCharsets.ISO_8859_1), e);
        }
    }
}
