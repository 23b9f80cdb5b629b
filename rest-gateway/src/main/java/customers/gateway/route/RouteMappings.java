package customers.gateway.route;

import java.lang.reflect.Method;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells Spring the routes, so that it finds them, measures them by their templates and refuses what is none of them. */
final class RouteMappings {
    /** Billing modules call everything below it. */
    private static final String PREFIX = "/api";

    private static final Method ANSWER = answerMethod();

    private final RequestMappingHandlerMapping spring;

    RouteMappings(RequestMappingHandlerMapping spring) {
        this.spring = spring;
    }

    void add(Route route, Endpoint endpoint) {
        RequestMappingInfo.Builder mapping = RequestMappingInfo.paths(route.path(), PREFIX + route.path())
                .methods(route.verb())
                .mappingName(route.method().getFullMethodName() + " " + route.path())
                .options(spring.getBuilderConfiguration());
        if (route.request().hasBody()) {
            mapping.consumes(MediaType.APPLICATION_JSON_VALUE);
        }
        if (route.answer().hasBody()) {
            mapping.produces(MediaType.APPLICATION_JSON_VALUE);
        }
        spring.registerMapping(mapping.build(), endpoint, ANSWER);
    }

    private static Method answerMethod() {
        for (Method method : ReflectionUtils.getDeclaredMethods(Endpoint.class)) {
            if (method.getName().equals("answer")) {
                return method;
            }
        }
        throw new IllegalStateException("Endpoint does not answer");
    }
}
