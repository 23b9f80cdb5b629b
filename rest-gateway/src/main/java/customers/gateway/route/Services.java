package customers.gateway.route;

import customers.v1.AccessTokenServiceGrpc;
import customers.v1.ActivityServiceGrpc;
import customers.v1.BootstrapServiceGrpc;
import customers.v1.CustomerServiceGrpc;
import customers.v1.EventServiceGrpc;
import customers.v1.LedgerServiceGrpc;
import customers.v1.LoginServiceGrpc;
import customers.v1.MemberServiceGrpc;
import customers.v1.OrgServiceGrpc;
import customers.v1.PlanServiceGrpc;
import customers.v1.ServerServiceGrpc;
import customers.v1.SessionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SystemServiceGrpc;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebsiteServiceGrpc;
import io.grpc.ServiceDescriptor;
import java.util.List;

/**
 * Every service of customers.v1: the only list in the gateway. A test finds what it lacks. What streams, and what
 * begins an installation, has no rule of google.api.http, and so no route.
 */
final class Services {
    static final List<ServiceDescriptor> ALL = List.of(
            AccessTokenServiceGrpc.getServiceDescriptor(),
            ActivityServiceGrpc.getServiceDescriptor(),
            BootstrapServiceGrpc.getServiceDescriptor(),
            CustomerServiceGrpc.getServiceDescriptor(),
            EventServiceGrpc.getServiceDescriptor(),
            LedgerServiceGrpc.getServiceDescriptor(),
            LoginServiceGrpc.getServiceDescriptor(),
            MemberServiceGrpc.getServiceDescriptor(),
            OrgServiceGrpc.getServiceDescriptor(),
            PlanServiceGrpc.getServiceDescriptor(),
            ServerServiceGrpc.getServiceDescriptor(),
            SessionServiceGrpc.getServiceDescriptor(),
            SubscriptionServiceGrpc.getServiceDescriptor(),
            SystemServiceGrpc.getServiceDescriptor(),
            WebhookServiceGrpc.getServiceDescriptor(),
            WebsiteServiceGrpc.getServiceDescriptor());

    private Services() {}
}
