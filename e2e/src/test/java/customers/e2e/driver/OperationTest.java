package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import customers.v1.RestOptions;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite's own table of operations against the protos: neither has an operation that the other lacks. */
class OperationTest {
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");

    static List<MethodDescriptor> routed() {
        return rpcs().stream()
                .filter(rpc -> Operation.ofRpc(name(rpc)).hasRoute())
                .toList();
    }

    static List<MethodDescriptor> rpcs() {
        return Services.all().stream()
                .flatMap(service -> service.getMethods().stream())
                .map(method -> ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor())
                .toList();
    }

    @Test
    void knowsEveryRpc() {
        var rpcs = rpcs().stream().map(OperationTest::name).collect(Collectors.toSet());

        assertThat(Arrays.stream(Operation.values()).map(Operation::rpc)).containsExactlyInAnyOrderElementsOf(rpcs);
    }

    @ParameterizedTest
    @MethodSource("rpcs")
    void hasNoRouteExactlyWhenItStreamsOrBeginsAnInstallation(MethodDescriptor rpc) {
        var operation = Operation.ofRpc(name(rpc));

        assertThat(operation.streams()).isEqualTo(rpc.isServerStreaming());
        assertThat(operation.hasRoute()).isEqualTo(!rpc.isServerStreaming() && operation != Operation.BOOTSTRAP);
        assertThat(rpc.getOptions().hasExtension(AnnotationsProto.http)).isEqualTo(operation.hasRoute());
    }

    @ParameterizedTest
    @MethodSource("routed")
    void hasTheRouteOfRecord(MethodDescriptor rpc) {
        var operation = Operation.ofRpc(name(rpc));
        var rule = rpc.getOptions().getExtension(AnnotationsProto.http);
        var status = rpc.getOptions().getExtension(RestOptions.successStatus);

        assertThat(route(rule)).isEqualTo(operation.verb() + " " + operation.path());
        assertThat(camel(rule.getBody())).isEqualTo(operation.body());
        assertThat(camel(rule.getResponseBody())).isEqualTo(operation.answer());
        assertThat(status == 0 ? 200 : status).isEqualTo(operation.success());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void hasACommandForEveryOperation(Operation operation) {
        var requests =
                new Requests(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        assertThat(CliCommand.of(operation, requests.of(operation))).isPresent();
    }

    private static String name(MethodDescriptor rpc) {
        return rpc.getService().getFullName() + "/" + rpc.getName();
    }

    private static String route(HttpRule rule) {
        var path = switch (rule.getPatternCase()) {
            case GET -> rule.getGet();
            case POST -> rule.getPost();
            case PUT -> rule.getPut();
            case PATCH -> rule.getPatch();
            case DELETE -> rule.getDelete();
            default -> throw new AssertionError(rule);
        };
        // access_tokens is a word of the path, not a variable.
        var variables = Pattern.compile("\\{(\\w+)}").matcher(path);
        return rule.getPatternCase() + " " + variables.replaceAll(variable -> "{" + camel(variable.group(1)) + "}");
    }

    private static String camel(String snake) {
        return SNAKE.matcher(snake).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
