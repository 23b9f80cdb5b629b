package customers.e2e.world;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one installation that all classes share; each works below resellers of its own, so that none sees
 * another. After each class the invariants are checked over the whole database, and the logs for errors: whatever a
 * caller does, it is no error of the product.
 */
public final class SharedInstallation implements ParameterResolver, AfterAllCallback {
    /** Of so many servers and gateways; the build runs what is tagged for it a second time with two. */
    private static final int SIZE = Integer.getInteger("customers.servers", 1);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Installation.class || type == Worlds.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Worlds.class ? worlds(context) : installation(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var installation = installation(context);
        Invariants.check(installation);
        assertThat(installation.newErrors()).as("errors of any process").isEmpty();
    }

    private static Worlds worlds(ExtensionContext context) {
        var installation = installation(context);
        return store(context).computeIfAbsent(Worlds.class, type -> new Worlds(installation), Worlds.class);
    }

    private static Installation installation(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(Start.class, type -> Start.tried(), Start.class)
                .installation();
    }

    /** The one attempt: an installation that does not start fails every class at once, it is not tried again. */
    private record Start(Supplier<Installation> outcome) implements AutoCloseable {
        static Start tried() {
            try {
                var installation = Installation.start("shared-" + SIZE, Map.of(), SIZE);
                return new Start(() -> installation);
            } catch (RuntimeException | AssertionError e) {
                return new Start(() -> {
                    throw new IllegalStateException("the installation did not start", e);
                });
            }
        }

        Installation installation() {
            return outcome.get();
        }

        @Override
        public void close() {
            installation().close();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SharedInstallation.class));
    }
}
