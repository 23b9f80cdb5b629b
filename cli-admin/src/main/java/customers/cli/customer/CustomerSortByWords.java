package customers.cli.customer;

import customers.cli.input.EnumWords;
import customers.v1.CustomerSortBy;

/** What customers are ordered by. */
final class CustomerSortByWords extends EnumWords<CustomerSortBy> {
    CustomerSortByWords() {
        super(CustomerSortBy.class);
    }
}
