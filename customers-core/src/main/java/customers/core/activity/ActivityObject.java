package customers.core.activity;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind a noun, for example {@code subscription}
 * @param id a UUID or a number, as it is shown
 * @param name its name then, at most 255 characters; null where it has none
 */
public record ActivityObject(
        String kind, String id, @Nullable String name) {

    /** The thing with the id, whatever type that has. */
    public static ActivityObject of(String kind, Object id, @Nullable String name) {
        return new ActivityObject(kind, id.toString(), name);
    }
}
