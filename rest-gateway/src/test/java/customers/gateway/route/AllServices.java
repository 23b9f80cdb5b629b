package customers.gateway.route;

import io.grpc.ServiceDescriptor;
import java.util.List;

/** The gateway's list, for tests outside of the package. */
public final class AllServices {
    public static final List<ServiceDescriptor> DESCRIPTORS = Services.ALL;

    private AllServices() {}
}
