package customers.cli.input;

import customers.v1.SortOrder;

/** {@code asc} and {@code desc}. */
public final class SortOrderWords extends EnumWords<SortOrder> {
    public SortOrderWords() {
        super(SortOrder.class);
    }
}
