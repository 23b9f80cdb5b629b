package customers.cli.customer;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code customer}. */
@Command(name = "customer", description = "Customers of an org.", synopsisSubcommandLabel = "VERB")
@Verbs({CreateCustomer.class, OnboardCustomer.class, ListCustomers.class, CountCustomers.class})
public final class CustomerCommand {}
