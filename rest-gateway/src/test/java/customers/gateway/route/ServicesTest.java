package customers.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.HttpRule;
import customers.v1.BootstrapServiceGrpc;
import io.grpc.MethodDescriptor.MethodType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ServicesTest {
    @Test
    void listsEveryServiceOfTheProtos() throws Exception {
        List<String> generated = Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:customers/v1/*ServiceGrpc.class"))
                .map(resource -> "customers.v1." + resource.getFilename().replace("Grpc.class", ""))
                .toList();

        assertThat(Services.ALL.stream().map(service -> service.getName()))
                .containsExactlyInAnyOrderElementsOf(generated);
    }

    @Test
    void mapsEveryMethodButWhatStreamsAndWhatBeginsAnInstallation() {
        List<String> mapped = new Routes()
                .of(Services.ALL).stream()
                        .map(route -> route.method().getFullMethodName())
                        .toList();

        Services.ALL.forEach(service -> service.getMethods()
                .forEach(method -> assertThat(mapped.contains(method.getFullMethodName()))
                        .as(method.getFullMethodName())
                        .isEqualTo(method.getType() == MethodType.UNARY
                                && !method.equals(BootstrapServiceGrpc.getBootstrapMethod()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orgs", "/orgs/", "/orgs/{id=**}", "/orgs/{a.b}", "/orgs/**", "/orgs/x{id}"})
    void refusesAPathThatItCannotMap(String path) {
        assertThatThrownBy(() -> Route.path(HttpRule.newBuilder().setGet(path).build()))
                .hasMessageContaining("can be mapped");
    }

    @Test
    void takesAVerbAtTheEndOfAPath() {
        String path = "/orgs/{org_id}/customers:onboard";

        assertThat(Route.path(HttpRule.newBuilder().setPost(path).build())).isEqualTo(path);
    }
}
