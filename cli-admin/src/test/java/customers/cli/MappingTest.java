package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns and words of other systems. */
class MappingTest {
    private final Cli cli = new Cli();
    private final List<String> made = new ArrayList<>();

    @TempDir
    private Path files;

    @BeforeEach
    void serve() {
        cli.server.answer("CreateCustomer", message -> {
            var customer = ((CreateCustomerRequest) message).getCustomer();
            made.add(customer.getName() + "|" + customer.getExternalId());
            return CreateCustomerResponse.newBuilder().setId("id").build();
        });
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private Cli.Run take(String file, String... options) {
        List<String> command = new ArrayList<>(List.of("import", "customers", file, "--parallel", "1"));
        command.addAll(List.of(options));
        return cli.run(command.toArray(String[]::new));
    }

    @Test
    void takesTheClientsOfWhmcs() throws Exception {
        String file = file("clients.csv", """
                ID,First Name,Last Name,Company Name,Email,Country,Status
                1,Ann,Ash,"Ash, Ltd",ann@a.example,GB,Active
                2,Bob,Birch,,bob@b.example,US,Inactive
                3,Cid,,Cedar,cid@c.example,US,Closed
                """);

        Cli.Run run = take(file, "--mapping", "whmcs");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("created 2, exists 0, valid 0, failed 0, skipped 0, omitted 1\n");
        assertThat(made).containsExactly("Ash, Ltd|1", "Bob Birch|2");
    }

    @Test
    void knowsTheWhmcsColumnsOfEachKind() throws Exception {
        String clients = file("clients.csv", "ID,First Name,Last Name,Company Name,Email,Status\n1,A,B,C,e,Closed\n");
        String services = file("services.csv", "ID,User ID,Product ID,Domain Name,Status\n1,1,1,d,Suspended\n");

        assertThat(cli.run("import", "logins", clients, "--mapping", "whmcs").out())
                .contains("omitted 1");
        assertThat(cli.run("import", "subscriptions", services, "--mapping", "whmcs")
                        .out())
                .contains("omitted 1");
        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void takesTheExportsOfFossbilling() throws Exception {
        String file = file("clients.csv", """
                id,email,status,first_name,last_name,phone_cc,phone,company,company_vat,company_number,address_1,address_2,\
                city,state,postcode,country,currency
                1,ann@a.example,active,Ann,Ash,,,"Ash, Ltd",,,,,,,,GB,GBP
                2,bob@b.example,suspended,Bob,Birch,,,,,,,,,,,US,USD
                3,cid@c.example,canceled,Cid,,,,Cedar,,,,,,,,US,USD
                """);
        String orders = file("orders.csv", """
                id,client_id,product_id,title,currency,service_type,period,quantity,price,discount,status,reason,notes
                1,1,4,Hosting,USD,hosting,1M,1,5.00,0,pending_setup,,
                """);

        Cli.Run run = take(file, "--mapping", "fossbilling");

        assertThat(run.out()).isEqualTo("created 2, exists 0, valid 0, failed 0, skipped 0, omitted 1\n");
        assertThat(made).containsExactly("Ash, Ltd|1", "Bob Birch|2");
        assertThat(cli.run("import", "logins", file, "--mapping", "fossbilling", "--dry-run")
                        .err())
                .as("of each who has gone neither row nor complaint")
                .doesNotContain("column email", "line 4");
        assertThat(cli.run("import", "subscriptions", orders, "--mapping", "fossbilling")
                        .out())
                .contains("omitted 1");
    }

    @Test
    void takesAMappingOfOnesOwnAfterAnother() throws Exception {
        String own = file("own.yaml", """
                customers:
                  columns: {externalId: "{Kind}-{ID}"}
                  values: {externalId: {"b-2": "two"}}
                  only: {Kind: [a, b]}
                  skip: {Company Name: [Gone]}
                """);
        String file = file("in.csv", """
                ID,Kind,First Name,Last Name,Company Name,Status
                1,a,,,One,Active
                2,b,,,Two,Active
                3,c,,,Three,Active
                4,a,,,Gone,Active
                5,a,,,$1 {Kind},Active
                """);

        take(file, "--mapping", "whmcs", "--mapping", own);

        assertThat(made).containsExactly("One|a-1", "Two|two", "$1 {Kind}|a-5");
    }

    @Test
    void setsAColumnInAllRows() throws Exception {
        take(file("in.csv", "name,externalId\nA,1\nB,\n"), "--set", "externalId=x=y");

        assertThat(made).containsExactly("A|x=y", "B|x=y");
    }

    @Test
    void refusesWhatItCannotFollow() throws Exception {
        String file = file("in.csv", "ID\n1\n");

        assertThat(take(file, "--mapping", "whmcs").err())
                .contains("line 1: there is no column Company Name; there are ID");
        assertThat(take(file, "--mapping", "none").err()).contains("The mapping none cannot be read", "whmcs");
        assertThat(take(file, "--mapping", file("no.yaml", "logins: {}")).err()).contains("says nothing of customers");
        assertThat(take(file, "--mapping", file("no.yaml", "customers: {rows: {}}"))
                        .err())
                .contains("says rows, and");
        assertThat(take(file, "--set", "fax=1").err()).contains("There is no column fax of ours");
        assertThat(take(file, "--map", "name=Id").err()).contains("line 1: there is no column Id; there are ID");
        assertThat(cli.calls()).isEmpty();
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
