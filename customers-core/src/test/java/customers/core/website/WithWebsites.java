package customers.core.website;

import customers.core.WithCore;
import customers.core.id.OrgId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.PlanResource;
import customers.core.server.NewServer;
import customers.core.server.ServerIps;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of websites have in common. */
abstract class WithWebsites extends WithCore {
    @Autowired
    protected Websites websites;

    @Autowired
    protected WebsiteChanges changes;

    @Autowired
    protected WebsiteListings listings;

    /** An org and a subscription of it. */
    protected record Holder(OrgId org, SubscriptionId subscription) {}

    /** A new customer of the master org that holds these resources. */
    protected final Holder holder(PlanResource... resources) {
        OrgId org = customer(root());
        return new Holder(org, sell(root(), org, plan(root(), resources)));
    }

    protected static String domain() {
        return name("site").replace(' ', '-') + ".example.com";
    }

    protected static NewWebsite named(String domain) {
        return new NewWebsite(WebsiteKind.NORMAL, domain, null, Map.of(), null, null);
    }

    protected static NewWebsite of(WebsiteKind kind, @Nullable SubscriptionId subscription) {
        return new NewWebsite(kind, domain(), subscription, Map.of(), null, null);
    }

    protected final WebsiteId website(OrgId org) {
        return websites.create(admin(), org, named(domain()));
    }

    protected final WebsiteId website(OrgId org, SubscriptionId subscription) {
        return websites.create(admin(), org, of(WebsiteKind.NORMAL, subscription));
    }

    protected final Website read(OrgId org, WebsiteId id) {
        return listings.get(admin(), org, id);
    }

    protected static final WebsiteChange RESTORED = new WebsiteChange(false, true, null, null, null);

    protected static WebsiteChange suspended(boolean suspended) {
        return new WebsiteChange(suspended, false, null, null, null);
    }

    protected static WebsiteChange movedTo(SubscriptionId subscription) {
        return new WebsiteChange(null, false, null, null, subscription);
    }

    protected final ServerId server(@Nullable ServerGroupId group) {
        String host = name("host").replace(' ', '-') + ".example.com";
        ServerIps ips = new ServerIps(java.util.List.of(new ServerIps.ServerIp("192.0.2.1", true)));
        return servers.create(admin(), new NewServer(host, host, group, ips));
    }
}
