package customers.gateway.route;

import customers.gateway.upstream.Upstream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Rehearses the codec and a call before the gateway says that it is ready: the first caller should not wait for classes. */
final class WarmUp implements ApplicationRunner {
    private final List<Route> routes;
    private final Upstream upstream;

    WarmUp(List<Route> routes, Upstream upstream) {
        this.routes = routes;
        this.upstream = upstream;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        routes.forEach(route -> {
            route.request().rehearse();
            route.answer().print(route.answer().prototype());
        });
        upstream.rehearse();
    }
}
