package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import customers.e2e.driver.Code;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import customers.v1.RestOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every variable of every path and every parameter of every query, spoilt one at a time. */
@ExtendWith(SharedInstallation.class)
class AddressIT {
    private static final List<String> NO_UUIDS = List.of(
            "x",
            "%20",
            "%00",
            "%0a",
            "..%2f",
            "%2e%2e",
            "null",
            "-1",
            "%ff",
            "%c3%28",
            "%F0%9F%90%A7",
            "%25",
            "%3b",
            "0190b0a0-0000-7000-8000-00000000000",
            "0190b0a0-0000-7000-8000-0000000000000",
            "g190b0a0-0000-7000-8000-000000000000",
            "%7b0190b0a0-0000-7000-8000-000000000000%7d",
            "x".repeat(6000));
    private static final List<String> NO_IDS = List.of(
            "x",
            "0",
            "-1",
            "1.5",
            "1e3",
            "%2b1",
            "0x1",
            "%EF%BC%91",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999999",
            "%20",
            "%00",
            "%201",
            "1%20",
            "null",
            "NaN",
            "%ff");
    private static final List<String> NO_NUMBERS = List.of(
            "x",
            "",
            "-1",
            "1.5",
            "1e400",
            "NaN",
            "null",
            "true",
            "9223372036854775808",
            "%00",
            "%ff",
            "1,2",
            "%EF%BC%91");
    private static final List<String> NO_WORDS = List.of(
            "x", "", "1", "0", "ASC", "Asc", "SORT_ORDER_ASC", "name%00", "name,id", "%ff", "null", "x".repeat(5000));
    private static final List<String> NO_NAMES = List.of("%00", "%0a", "%ff", "%c3%28", "..%2f", "x".repeat(6000));
    private static final List<String> NO_TIMES = List.of(
            "x",
            "",
            "0",
            "yesterday",
            "2027-01-01",
            "2027-02-30T00:00:00Z",
            "2027-01-01T00:00:00",
            "%2B999999999-01-01T00:00:00Z",
            "%00",
            "%ff");
    /** The parameters that take any text, and what no text can be. */
    private static final Set<String> TEXTS =
            Set.of("search", "kind", "secret", "externalId", "ownerEmail", "cursor", "resource");

    private static final List<String> NO_TEXTS = List.of("%ff", "%c3%28", "x".repeat(6000));
    private static final List<String> NO_BOOLEANS = List.of("x", "", "yes", "2", "null", "%00", "%ff");

    private final World world;
    private final RestDriver rest;
    private final Rows rows;
    private final Judge judge;
    private final Specimens specimens;
    private final Complaints complaints = new Complaints();

    AddressIT(Installation installation, Worlds worlds) {
        world = worlds.behind(Transport.REST);
        rest = (RestDriver) world.door();
        specimens = new Specimens(world);
        rows = new Rows(installation);
        judge = new Judge(rest, rows);
    }

    @AfterEach
    void leave() {
        rows.close();
        complaints.expectNone();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void refusesBadPathVariables(Operation operation) {
        for (var name : operation.placeholders()) {
            var values = field(operation, name).getJavaType() == JavaType.LONG
                    ? NO_IDS
                    : name.equals("name") ? NO_NAMES : NO_UUIDS;
            for (var value : values) {
                complaints.attempt(() -> expectBadVariable(operation, name, value));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void refusesBadParameters(Operation operation) {
        for (var parameter : parameters(operation)) {
            for (var value : badValues(parameter)) {
                complaints.attempt(() -> expectBadParameter(operation, parameter.getJsonName(), value));
            }
        }
    }

    @Test
    void ignoresUnknownParameters() {
        var path = "/orgs/" + world.masterOrgId() + "/customers?limit=1&nonsense=%ff&utm_source=x&&=&a";

        judge.expectAnswer(path, rest.to(world.master().credential(), path).build());
        assertThat(rest.send(rest.to(world.master().credential(), path.replace("%ff", "1"))
                                .build())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesParametersThatAreOff() {
        for (var query :
                List.of("recursive=false", "recursive=true&maxDepth=2147483647", "offset=9223372036854775807")) {
            var path = "/orgs/" + world.masterOrgId() + "/customers?" + query;
            var answer = rest.send(rest.to(world.master().credential(), path).build());
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
    }

    private void expectBadVariable(Operation operation, String name, String value) {
        var path = operation.path().replace("{" + name + "}", value);
        for (var other : operation.placeholders()) {
            path = path.replace(
                    "{" + other + "}", specimens.request(operation).path(other).asString());
        }
        var refusal = judge.expectRefusal(operation + " at " + shown(path), like(operation, path));
        // A dot-dot or an encoded slash is no value at all: then there is no such address.
        assertThat(refusal.code()).as("%s at %s", operation, shown(path)).isIn(Code.INVALID_INPUT, Code.NOT_FOUND);
        if (refusal.code() == Code.NOT_FOUND) {
            assertThat(value).containsAnyOf("%2e", "%2f", "%3b");
        }
    }

    private void expectBadParameter(Operation operation, String name, String value) {
        var address = rest.request(world.master().credential(), operation, specimens.request(operation))
                .uri();
        var path = address.getRawPath() + "?" + name + "=" + value;
        var refusal = judge.expectRefusal(operation + " at " + shown(path), like(operation, path));
        assertThat(refusal.code()).as(path).isEqualTo(Code.INVALID_INPUT);
        // What is no text at all cannot be said to be the text of a parameter.
        if (!value.equals("%ff") && !value.equals("%c3%28")) {
            assertThat(refusal.fields()).as(shown(path)).contains(name);
        }
    }

    /** The request of the specimen, sent to another address. */
    private HttpRequest like(Operation operation, String path) {
        var whole = rest.request(world.master().credential(), operation, specimens.request(operation));
        var authority = whole.uri().getScheme() + "://" + whole.uri().getRawAuthority();
        return HttpRequest.newBuilder(whole, (name, value) -> true)
                .uri(URI.create(authority + path))
                .build();
    }

    /** None where there is no address. */
    private static List<FieldDescriptor> parameters(Operation operation) {
        if (!operation.hasRoute()) {
            return List.of();
        }
        var fields = new ArrayList<>(
                GrpcDriver.newRequest(operation).getDescriptorForType().getFields());
        var elsewhere = Set.copyOf(operation.placeholders());
        fields.removeIf(
                field -> !field.getOptions().getExtension(RestOptions.header).isEmpty());
        fields.removeIf(field ->
                elsewhere.contains(field.getJsonName()) || field.getJsonName().equals(operation.body()));
        return fields;
    }

    private static List<String> badValues(FieldDescriptor parameter) {
        return switch (parameter.getJavaType()) {
            case INT, LONG -> NO_NUMBERS;
            case BOOLEAN -> NO_BOOLEANS;
            case ENUM -> NO_WORDS;
            case STRING -> TEXTS.contains(parameter.getJsonName()) ? NO_TEXTS : NO_UUIDS;
            case MESSAGE -> NO_TIMES;
            default -> throw new IllegalArgumentException(parameter.getFullName());
        };
    }

    private static FieldDescriptor field(Operation operation, String jsonName) {
        return GrpcDriver.newRequest(operation).getDescriptorForType().getFields().stream()
                .filter(field -> field.getJsonName().equals(jsonName))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(String path) {
        return path.length() > 150 ? path.substring(0, 150) + "…" : path;
    }
}
