package customers.gateway.route;

import customers.gateway.GatewaySettings;
import customers.gateway.request.Body;
import customers.gateway.request.CallHeaders;
import customers.gateway.request.ClientAddresses;
import customers.gateway.request.CrossSiteRequests;
import customers.gateway.session.SessionCookie;
import customers.gateway.upstream.RetriedCalls;
import customers.gateway.upstream.Upstream;
import io.grpc.MethodDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the routes of all services before the one channel. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {
    private final List<Route> routes = new Routes().of(Services.ALL);

    @Bean
    RetriedCalls retriedCalls() {
        return routes.stream()
                .filter(route -> !route.changes())
                .<MethodDescriptor<?, ?>>map(Route::method)
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), RetriedCalls::new));
    }

    @Bean
    WarmUp warmUp(Environment environment) {
        return new WarmUp(routes, environment);
    }

    @Bean
    WebMvcRegistrations mappingsByPath() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new MappingsByPath();
            }
        };
    }

    @Bean
    RouteMappings routeMappings(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping spring,
            Upstream upstream,
            GatewaySettings settings) {
        Body body = new Body(Math.toIntExact(settings.maxBody().toBytes()));
        CallHeaders headers = new CallHeaders(new ClientAddresses(settings.trustForwardedFor()));
        SessionCookie session = new SessionCookie(Clock.systemUTC(), settings.trustForwardedFor());
        CrossSiteRequests crossSite = new CrossSiteRequests(settings.trustForwardedFor(), settings.allowedOrigins());
        DryRuns dryRuns = new DryRuns();
        RouteMappings mappings = new RouteMappings(spring);
        routes.forEach(route ->
                mappings.add(route, new Endpoint(route, upstream, body, headers, session, crossSite, dryRuns)));
        return mappings;
    }
}
