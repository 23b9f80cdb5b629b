package customers.cli.input;

import customers.v1.LifecycleStatus;

/** {@code active}, {@code suspended} and {@code deleted}. */
public final class StatusWords extends EnumWords<LifecycleStatus> {
    public StatusWords() {
        super(LifecycleStatus.class);
    }
}
