package customers.core;

import customers.core.access.Caller;
import customers.core.access.Membership;
import customers.core.access.Role;
import customers.core.id.OrgId;
import customers.core.org.OrgMapper;
import customers.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A core of its own on a database of its own, for tests that want to begin with nothing or with other settings. */
public final class OwnCore implements AutoCloseable {
    /** What the master org is begun with. */
    public static final List<String> BEGUN = List.of(
            "customers.bootstrap.owner-email=Owner@Example.COM",
            "customers.bootstrap.owner-password=correct horse battery staple",
            "customers.bootstrap.token=bootstrap-token-of-the-tests-0123456789");

    private final ConfigurableApplicationContext context;

    private OwnCore(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On an empty database, begun with a master org. */
    public static OwnCore begun(String... settings) {
        return start(Stream.concat(BEGUN.stream(), Arrays.stream(settings)).toArray(String[]::new));
    }

    /** On an empty database, without a master org unless the settings say so. */
    public static OwnCore start(String... settings) {
        return startOn(TestDatabase.freshUrl(), settings);
    }

    /** On the given database. */
    public static OwnCore startOn(String url, String... settings) {
        List<String> all = new ArrayList<>();
        Collections.addAll(all, settings);
        all.add("spring.datasource.url=" + url);
        all.add("spring.main.banner-mode=off");
        return new OwnCore(new SpringApplicationBuilder(CoreApplication.class)
                .web(WebApplicationType.NONE)
                // As properties of the builder they would yield to those of the core.
                .run(all.stream().map("--"::concat).toArray(String[]::new)));
    }

    /** One of its parts. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The master org. */
    public OrgId root() {
        return get(OrgMapper.class).findRoot().orElseThrow();
    }

    /** An owner of the master org. */
    public Caller owner() {
        Membership membership = new Membership(root(), true, Set.of(Role.OWNER));
        return new Caller("token:test", null, List.of(membership), "request-1", null, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
