package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, no object, no UTF-8, or too much of it. */
@ExtendWith(SharedInstallation.class)
class BodyIT {
    private static final int LIMIT = 1 << 20;
    private static final List<String> NO_OBJECTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "[{}]",
            "\"x\"",
            "\"\"",
            "1",
            "true",
            "{",
            "}",
            "{]",
            "{\"name\"",
            "{\"name\":}",
            "{\"name\":\"x\"",
            "{\"name\":\"x}",
            "{name:\"x\"}",
            "{'name':'x'}",
            "{\"name\":\"x\",}",
            "{} {}",
            "{}x",
            "{\"name\":\"\\x\"}",
            "{\"name\":\"\\ud8\"}",
            "{\"name\":\"a\u0000b\"}",
            "{\"name\":\"a\nb\"}",
            "{\"name\":NaN}",
            "{\"name\":01}",
            "<name>x</name>",
            "name=x",
            "/*x*/{}",
            "\u0000",
            "[".repeat(100_000),
            "{\"name\":".repeat(20_000));

    private final World world;
    private final RestDriver rest;
    private final Rows rows;
    private final Judge judge;
    private final Specimens specimens;
    private final Complaints complaints = new Complaints();

    BodyIT(Installation installation, Worlds worlds) {
        world = worlds.behind(Transport.REST);
        rest = (RestDriver) world.door();
        specimens = new Specimens(world);
        rows = new Rows(installation);
        judge = new Judge(rest, rows);
    }

    static Set<Operation> operations() {
        return Specimens.withBody();
    }

    @AfterEach
    void leave() {
        rows.close();
        complaints.expectNone();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesWhatIsNoObject(Operation operation) {
        for (var text : NO_OBJECTS) {
            complaints.attempt(() -> expectInvalid(operation, text, BodyPublishers.ofString(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesBrokenUtf8(Operation operation) {
        for (var bytes : List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe},
                around((byte) 0xff),
                around((byte) 0xc3, (byte) 0x28),
                around((byte) 0xc0, (byte) 0x80),
                around((byte) 0xed, (byte) 0xa0, (byte) 0x80),
                around((byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80),
                around((byte) 0xe2, (byte) 0x82))) {
            var what = "the bytes " + new String(bytes, StandardCharsets.ISO_8859_1);
            complaints.attempt(() -> expectInvalid(operation, what, BodyPublishers.ofByteArray(bytes)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAnotherMediaType(Operation operation) {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense")) {
            var request = begun(operation, BodyPublishers.ofString("{}"))
                    .setHeader("Content-Type", type)
                    .build();
            var answer = rest.send(request);
            assertThat(answer.status()).as("%s as %s", operation, type).isEqualTo(415);
            judge.expectRefusal(operation + " as " + type, request);
        }
    }

    @Test
    void takesAMebibyteAndNoByteMore() {
        var atLimit = filled(LIMIT);
        var above = filled(LIMIT + 1);

        assertThat(rest.send(customer(BodyPublishers.ofByteArray(atLimit))).status())
                .isEqualTo(201);
        expectTooLarge(BodyPublishers.ofByteArray(above));
        expectTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(above)));
        expectTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(filled(8 * LIMIT))));
    }

    @Test
    void takesAMebibyteInPieces() {
        var atLimit = filled(LIMIT);

        var answer = rest.send(customer(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(atLimit))));

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"%s\",\"unknown\":1,\"another\":{\"deep\":[null,{\"x\":1e400}]}}",
                "  {\"name\" : \"%s\"}\r\n\t",
                "{\"\\u006eame\":\"%s\"}",
                "{\"name\":\"%s\",\"externalIdOfSomeLaterVersion\":\"\\ud83d\\udc27\"}"
            })
    void takesWhatItDoesNotKnow(String text) {
        var answer = rest.send(customer(BodyPublishers.ofString(text.formatted(world.name("Tolerated")))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void expectInvalid(Operation operation, String what, BodyPublisher body) {
        var shown = operation + " with " + (what.length() > 60 ? what.substring(0, 60) : what);
        var refusal = judge.expectRefusal(shown, begun(operation, body).build());
        assertThat(refusal.code()).as(shown).isEqualTo(Code.INVALID_INPUT);
    }

    private void expectTooLarge(BodyPublisher body) {
        var refusal = judge.expectRefusal("a large body", customer(body));
        assertThat(refusal.code()).isEqualTo(Code.INVALID_INPUT);
        assertThat(rest.send(customer(body)).status()).isEqualTo(413);
    }

    private HttpRequest customer(BodyPublisher body) {
        return begun(Operation.CREATE_CUSTOMER, body).build();
    }

    private HttpRequest.Builder begun(Operation operation, BodyPublisher body) {
        var whole = rest.request(world.master().credential(), operation, specimens.request(operation));
        return HttpRequest.newBuilder(whole, (name, value) -> true).method(operation.verb(), body);
    }

    /** A customer in so many bytes, most of them in a field that nobody knows. */
    private byte[] filled(int size) {
        var start = Json.object("name", world.name("Large"), "unknown", "").toString();
        var text = start.substring(0, start.length() - 2) + "x".repeat(size - start.length()) + "\"}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] around(byte... middle) {
        var start = "{\"name\":\"".getBytes(StandardCharsets.UTF_8);
        var end = "\"}".getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + middle.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(middle, 0, all, start.length, middle.length);
        System.arraycopy(end, 0, all, start.length + middle.length, end.length);
        return all;
    }
}
