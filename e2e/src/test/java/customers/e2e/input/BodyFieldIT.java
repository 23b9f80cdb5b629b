package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every body, spoilt one at a time. */
@ExtendWith(SharedInstallation.class)
class BodyFieldIT {
    private static final String SPOILT = "\"*** spoilt ***\"";

    private final RestDriver rest;
    private final Rows rows;
    private final Specimens specimens;
    private final World world;
    private final Complaints complaints = new Complaints();

    BodyFieldIT(Installation installation, Worlds worlds) {
        world = worlds.behind(Transport.REST);
        rest = (RestDriver) world.door();
        rows = new Rows(installation);
        specimens = new Specimens(world);
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
    void hasASpecimenOfEveryField(Operation operation) {
        var body = specimens.request(operation).path(operation.body());

        for (var place : BodyField.of(operation)) {
            assertThat(place.in(body).isMissingNode())
                    .as("%s in %s", place.path(), body)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAnotherTypeAndNamesTheField(Operation operation) {
        var judge = new Judge(rest, rows);
        for (var place : BodyField.of(operation)) {
            for (var value : Values.wrong(place)) {
                expectAtFault(judge, operation, place, value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesHalvesOfCharacters(Operation operation) {
        var judge = new Judge(rest, rows);
        for (var place : BodyField.of(operation)) {
            if (place.field().getJavaType() == JavaType.STRING
                    && (place.item() || !place.field().isRepeated())) {
                Values.LONE_SURROGATES.forEach(value -> expectAtFault(judge, operation, place, value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takesOrRefusesExtremesDecently(Operation operation) {
        var judge = new Judge(rest, rows);
        for (var place : BodyField.of(operation)) {
            for (var value : Values.extreme(place)) {
                complaints.attempt(() -> expectAnswer(judge, operation, place, value));
            }
        }
    }

    private void expectAnswer(Judge judge, Operation operation, BodyField place, String value) {
        if (judge.expectAnswer(describe(operation, place, value), request(operation, place, value))) {
            specimens.renew(operation);
        }
    }

    private void expectAtFault(Judge judge, Operation operation, BodyField place, String value) {
        complaints.attempt(() -> {
            var what = describe(operation, place, value);
            var refusal = judge.expectRefusal(what, request(operation, place, value));
            assertThat(refusal.code()).as(what).isEqualTo(Code.INVALID_INPUT);
            assertThat(refusal.fields()).as("the fields at fault of %s", what).contains(place.path());
        });
    }

    private HttpRequest request(Operation operation, BodyField place, String value) {
        var request = specimens.request(operation);
        var body = (ObjectNode) request.path(operation.body());
        place.put(body, Json.parse(SPOILT));
        var text = body.toString().replace(SPOILT, value);
        var whole = rest.request(world.master().credential(), operation, request);
        return HttpRequest.newBuilder(whole, (name, header) -> true)
                .method(operation.verb(), BodyPublishers.ofString(text))
                .build();
    }

    private static String describe(Operation operation, BodyField place, String value) {
        return operation + " with " + place.path() + " = " + (value.length() > 60 ? value.substring(0, 60) : value);
    }
}
