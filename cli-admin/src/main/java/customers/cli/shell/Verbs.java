package customers.cli.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The verbs of a noun that are classes of their own, in the order of its help; those that are methods come after them. In
 * place of picocli's own {@code subcommands}, all of which it builds whatever is called.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verbs {
    Class<?>[] value();
}
