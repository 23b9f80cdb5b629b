package customers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.gateway.json.Json;
import customers.gateway.json.JsonTypes;
import customers.v1.DryRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** The description and the protos say the same: operations, parameters, statuses and every field of every message. */
class OpenApiTest {
    private static final OpenApi API = new OpenApi();
    private static final List<Route> ROUTES = new Routes().of(Services.ALL);
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

    static List<Route> routes() {
        return ROUTES;
    }

    @Test
    void describesExactlyTheRoutes() {
        Set<String> described = new HashSet<>();
        API.paths()
                .forEach((path, verbs) -> OpenApi.map(verbs)
                        .forEach((verb, operation) -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(described)
                .isEqualTo(ROUTES.stream()
                        .map(route -> route.verb() + " " + route.path())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void namesTheOperationAfterTheRpc(Route route) {
        String rpc = route.method().getBareMethodName();

        assertThat(API.operation(route).get("operationId"))
                .isEqualTo(rpc.substring(0, 1).toLowerCase(Locale.ROOT) + rpc.substring(1));
        assertThat(OpenApi.list(API.operation(route).get("tags"))).hasSize(1);
        assertThat(API.operation(route).containsKey("security"))
                .as("security: [] marks what needs no credential")
                .isEqualTo(!route.needsCredential());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryStatus(Route route) {
        Map<String, Object> responses = OpenApi.map(API.operation(route).get("responses"));
        List<String> expected =
                new ArrayList<>(List.of(Integer.toString(route.answer().status()), "400", "429", "500", "503", "504"));
        if (route.needsCredential()) {
            expected.addAll(List.of("401", "403", "404"));
        }
        if (route.request().hasBody()) {
            expected.addAll(List.of("413", "415"));
        }
        if (route.answer().hasBody()) {
            expected.add("406");
        }
        if (route.request().headers().byName().containsKey("If-Match")) {
            expected.add("412");
        }

        assertThat(responses.keySet()).containsAll(expected);
        assertThat(responses.keySet().stream().filter(status -> status.startsWith("2")))
                .containsExactly(Integer.toString(route.answer().status()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryParameter(Route route) {
        Set<String> described = OpenApi.list(API.operation(route).get("parameters")).stream()
                .map(API::resolve)
                .map(parameter -> parameter.get("in") + " " + parameter.get("name"))
                .collect(Collectors.toSet());
        Set<String> bound = new HashSet<>();
        route.request().parameters().keySet().forEach(name -> bound.add("query " + name));
        route.request().pathVariables().keySet().forEach(name -> bound.add("path " + name));
        route.request().headers().byName().keySet().forEach(name -> bound.add("header " + name));
        if (route.canBeTried()) {
            bound.add("query " + DryRuns.PARAMETER);
        }
        if (takesKeys(route)) {
            bound.add("header Idempotency-Key");
        }

        assertThat(described).isEqualTo(bound);
    }

    private static boolean takesKeys(Route route) {
        return route.needsCredential()
                && Set.of(RequestMethod.POST, RequestMethod.PATCH).contains(route.verb());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tellsThatAnAnswerMayBeOneOfBefore(Route route) {
        Map<String, Object> responses = OpenApi.map(API.operation(route).get("responses"));
        Map<String, Object> success =
                OpenApi.map(responses.get(Integer.toString(route.answer().status())));

        assertThat(OpenApi.map(success.get("headers")).containsKey("Idempotent-Replayed"))
                .isEqualTo(takesKeys(route));
        assertThat(!takesKeys(route) || responses.containsKey("409")).isTrue();
    }

    @Test
    void describesWhatADryRunAnswers() {
        new SchemaCheck(API, SchemaCheck.Side.RESPONSE)
                .message("DryRun", DryRun.getDefaultInstance(), API.schemas().get("DryRun"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryParametersType(Route route) {
        SchemaCheck check = new SchemaCheck(API, SchemaCheck.Side.REQUEST);
        for (Object given : OpenApi.list(API.operation(route).get("parameters"))) {
            Map<String, Object> parameter = API.resolve(given);
            String name = (String) parameter.get("name");
            if (name.equals(DryRuns.PARAMETER) || name.equals("Idempotency-Key")) {
                continue; // of every request of its kind, and of no field
            }
            check.value(name, field(route, (String) parameter.get("in"), name), parameter.get("schema"));
        }
    }

    private static FieldDescriptor field(Route route, String in, String name) {
        return switch (in) {
            case "path" -> route.request().pathVariables().get(name).field();
            case "header" -> route.request().headers().byName().get(name);
            default -> route.request().parameters().get(name).field();
        };
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryHeaderOfTheAnswer(Route route) {
        Map<String, Object> response =
                API.resolve(OpenApi.map(API.operation(route).get("responses"))
                        .get(Integer.toString(route.answer().status())));
        HeaderFields headers = route.answer().headers();
        Set<String> described =
                new HashSet<>(OpenApi.map(response.get("headers")).keySet());
        // Not fields of the answer's resource: the cookie of a session, and what is told of a repeated request.
        described.removeAll(Set.of("Set-Cookie", "Idempotent-Replayed"));

        assertThat(described)
                .isEqualTo(headers == null ? Set.of() : headers.byName().keySet());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryFieldOfTheBody(Route route) {
        Map<String, Object> body = OpenApi.map(API.operation(route).get("requestBody"));

        assertThat(body.isEmpty()).isEqualTo(!route.request().hasBody());
        if (!body.isEmpty()) {
            assertThat(body).containsEntry("required", true);
            new SchemaCheck(API, SchemaCheck.Side.REQUEST)
                    .message(route.path(), route.request().bodyPrototype(), OpenApi.schema(body));
        }
    }

    /** The page at /docs offers it to be sent, so it should be nothing that is refused as it stands. */
    @ParameterizedTest
    @MethodSource("routesWithABody")
    void givesAnExampleOfTheBodyThatIsValid(Route route) throws ValidationException {
        Map<String, Object> schema =
                API.resolve(OpenApi.schema(OpenApi.map(API.operation(route).get("requestBody"))));
        Map<String, Object> example = OpenApi.map(schema.get("example"));
        assertThat(example).isNotEmpty();

        Message prototype = Objects.requireNonNull(route.request().bodyPrototype());
        Message.Builder body = prototype.newBuilderForType();
        Json.read(new JsonMapper().writeValueAsBytes(example), new JsonTypes().of(prototype), body);
        assertThat(VALIDATOR.validate(body.build()).getViolations())
                .extracting(violation -> violation.toProto().toString())
                .isEmpty();
    }

    @Test
    void givesNoExampleThatItsOwnSchemaDoesNotKnow() {
        API.schemas().forEach((name, given) -> {
            Map<String, Object> schema = OpenApi.map(given);
            if (schema.containsKey("example")) {
                Set<String> example = OpenApi.map(schema.get("example")).keySet();
                assertThat(OpenApi.map(schema.get("properties")).keySet())
                        .as(name)
                        .containsAll(example);
                assertThat(example)
                        .as(name)
                        .containsAll(OpenApi.list(schema.get("required")).stream()
                                .map(String::valueOf)
                                .toList());
            }
        });
    }

    static Stream<Route> routesWithABody() {
        return ROUTES.stream().filter(route -> route.request().hasBody());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void describesEveryFieldOfTheAnswer(Route route) {
        Map<String, Object> response =
                API.resolve(OpenApi.map(API.operation(route).get("responses"))
                        .get(Integer.toString(route.answer().status())));

        assertThat(response.containsKey("content")).isEqualTo(route.answer().hasBody());
        if (route.answer().hasBody()) {
            new SchemaCheck(API, SchemaCheck.Side.RESPONSE).answer(route, OpenApi.schema(response));
        }
    }

    @Test
    void describesEveryErrorCode() {
        List<String> codes = customers.v1.ErrorReason.getDescriptor().getValues().stream()
                .map(value -> value.getOptions().getExtension(customers.v1.RestOptions.json))
                .filter(name -> !name.isEmpty())
                .toList();

        assertThat(OpenApi.map(API.schemas().get("ErrorCode")).get("enum")).isEqualTo(codes);
    }
}
