package customers.e2e.installation;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one installation that all classes share; each works below resellers of its own, so that none sees
 * another. After each class the invariants are checked over the whole database.
 */
public final class SharedInstallation implements ParameterResolver, AfterAllCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return installation(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Invariants.check(installation(context));
    }

    private static Installation installation(ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        return store.computeIfAbsent(Installation.class, type -> Installation.start("shared"), Installation.class);
    }
}
