package customers.cli.customer;

import picocli.CommandLine.Command;

/** The noun {@code customer}. */
@Command(
        name = "customer",
        description = "Customers of an org.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {CreateCustomer.class, OnboardCustomer.class, ListCustomers.class, CountCustomers.class})
public final class CustomerCommand {}
