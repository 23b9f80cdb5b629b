package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.NewCustomer;
import customers.v1.Org;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers that are carried in from files and out again. The server keeps names unique, as the real one does. */
class PortingTest {
    private final Cli cli = new Cli();
    private final List<Org> customers = new ArrayList<>();
    private int busy;
    private int left = Integer.MAX_VALUE;

    @TempDir
    private Path files;

    @BeforeEach
    void serve() {
        cli.server.answer("CreateCustomer", this::create).answer("GetOrgCustomers", this::page);
    }

    private synchronized Message create(Message message) {
        NewCustomer customer = ((CreateCustomerRequest) message).getCustomer();
        if (busy > 0) {
            busy--;
            throw Status.UNAVAILABLE.asRuntimeException();
        }
        if (left == 0) {
            throw Status.UNAUTHENTICATED.asRuntimeException();
        }
        if (customers.stream().anyMatch(other -> other.getName().equals(customer.getName()))) {
            throw Status.ALREADY_EXISTS.asRuntimeException();
        }
        left--;
        String id = "id-" + customers.size();
        customers.add(Org.newBuilder()
                .setId(id)
                .setName(customer.getName())
                .setExternalId(customer.getExternalId())
                .build());
        return CreateCustomerResponse.newBuilder().setId(id).build();
    }

    private synchronized Message page(Message message) {
        GetOrgCustomersRequest request = (GetOrgCustomersRequest) message;
        List<Org> found = customers.stream()
                .filter(customer ->
                        !request.hasExternalId() || customer.getExternalId().equals(request.getExternalId()))
                .toList();
        int begin = request.getCursor().isEmpty() ? 0 : Integer.parseInt(request.getCursor());
        int end = Math.min(found.size(), begin + request.getLimit());
        GetOrgCustomersResponse.Builder page =
                GetOrgCustomersResponse.newBuilder().addAllItems(found.subList(begin, end));
        if (end < found.size()) {
            page.setNextCursor(Integer.toString(end));
        }
        return page.build();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private String idOf(String name) {
        return customers.stream()
                .filter(customer -> customer.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private List<String> names() {
        return customers.stream().map(Org::getName).toList();
    }

    @Test
    void makesACustomerOfEachRow() throws Exception {
        String file = file("in.csv", "\uFEFFname,externalId\r\n\"A, \"\"B\"\"\",1\r\n\r\nC,\r\n");

        Cli.Run run = cli.run("import", "customers", file, "--parallel", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("created 2, exists 0, valid 0, failed 0, skipped 0, omitted 0\n");
        assertThat(names()).containsExactly("A, \"B\"", "C");
    }

    @Test
    void makesNothingTwice() throws Exception {
        String file = file("in.csv", "name,externalId\nA,1\nB,\n");
        cli.run("import", "customers", file);

        Cli.Run run = cli.run("import", "customers", file, "-o", "json");

        assertThat(run.out().lines().sorted())
                .containsExactly(
                        "{ \"line\": 2, \"outcome\": \"exists\", \"id\": \"" + idOf("A") + "\" }",
                        "{ \"line\": 3, \"outcome\": \"exists\", \"id\": \"" + idOf("B") + "\" }",
                        "{ \"summary\": { \"created\": 0, \"exists\": 2, \"valid\": 0, \"failed\": 0, \"skipped\": 0,"
                                + " \"omitted\": 0 } }");
        assertThat(names()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void failsARowWhoseNameIsThatOfAnother() throws Exception {
        cli.run("import", "customers", file("in.csv", "name,externalId\nA,1\n"));

        Cli.Run run = cli.run("import", "customers", file("in.csv", "name,externalId\nA,2\nB,3\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("line 2: ");
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void failsBrokenRowsByTheirLinesAndTakesTheRest() throws Exception {
        String file = file("in.csv", "name,externalId\n\"A\nA\",1\n,2\nB,3,4\nC,5\nC,5\n");

        Cli.Run run = cli.run("import", "customers", file, "--parallel", "1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                        line 4: column name: must not be empty
                        line 5: has 3 columns, but the first line 2
                        line 7: is the same as line 6
                        """);
        assertThat(names()).containsExactly("A\nA", "C");
    }

    @Test
    void stopsAtTheFirstFailureWhenAsked() throws Exception {
        cli.run("import", "customers", file("in.csv", "name\n\" \"\nB\n"), "--stop-on-error");

        assertThat(names()).isEmpty();
    }

    @Test
    void takesOtherHeadingsByAMap() throws Exception {
        String file = file("in.csv", "Id,Company,Fax\n7,A,1\n");

        assertThat(cli.run("import", "customers", file).err()).contains("no column name", "Company");
        cli.run("import", "customers", file, "--map", "name=Company", "--map", "externalId=Id");

        assertThat(customers.get(0).getExternalId()).isEqualTo("7");
    }

    @Test
    void refusesAColumnThatItDoesNotKnow() throws Exception {
        Cli.Run run = cli.run("import", "customers", file("in.csv", "name,fax\nA,1\n"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1: there is no column fax");
        assertThat(cli.calls()).isEmpty();
    }

    @Test
    void refusesWhatIsNoCsvOrNoUtf8() throws Exception {
        Cli.Run quotes = cli.run("import", "customers", file("in.csv", "name\nA\n\"B\"x\n"));
        byte[] latin = "name\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        Cli.Run encoding = cli.run(
                "import",
                "customers",
                Files.write(files.resolve("latin.csv"), latin).toString());

        assertThat(quotes.code()).isEqualTo(9);
        assertThat(quotes.err()).contains("line 3 is not CSV");
        assertThat(names()).containsExactly("A");
        assertThat(encoding.code()).isEqualTo(9);
        assertThat(encoding.err()).contains("not UTF-8");
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws Exception {
        busy = 2;

        assertThat(cli.run("import", "customers", file("in.csv", "name\nA\n")).out())
                .startsWith("created 1,");
    }

    @Test
    void goesOnWhereItEnded() throws Exception {
        String file = file("in.csv", "name\nA\nB\nC\n");
        Path results = files.resolve("results.csv");
        left = 2;
        Cli.Run ended = cli.run("import", "customers", file, "--results", results.toString(), "--parallel", "1");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(names()).containsExactly("A", "B");
        // As a kill may leave it: the line of B is cut.
        String written = Files.readString(results);
        Files.writeString(results, written.substring(0, written.indexOf('\n') + 10));
        left = 10;

        Cli.Run run = cli.run("import", "customers", file, "--results", results.toString(), "--resume");

        assertThat(run.out()).isEqualTo("created 1, exists 1, valid 0, failed 0, skipped 1, omitted 0\n");
        assertThat(names()).containsExactly("A", "B", "C");
        assertThat(cli.run("import", "customers", file, "--results", results.toString(), "--resume")
                        .out())
                .contains("skipped 3");
    }

    @Test
    void carriesOutWhatCanBeCarriedIn() throws Exception {
        List<String> awkward = List.of("=1+1", "'quoted", "-x", "@y", "a \"b\", c", "M\u00fcller");
        StringBuilder in = new StringBuilder("name\n");
        for (int i = 0; i < 2500; i++) {
            in.append("Customer ").append(i).append('\n');
        }
        cli.run("import", "customers", file("in.csv", in.toString()));
        awkward.forEach(name -> customers.add(
                Org.newBuilder().setName(name).setExternalId("+" + name).build()));
        List<String> before = names();
        Path out = files.resolve("out.csv");

        assertThat(cli.run("export", "customers", "-f", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).contains("\n'=1+1,'+=1+1\r\n");
        customers.clear();
        cli.run("import", "customers", out.toString(), "--parallel", "1");

        assertThat(names()).isEqualTo(before);
        assertThat(customers.get(2500).getExternalId()).isEqualTo("+=1+1");
    }

    @Test
    void leavesTheFileThatWasThereWhenTheExportFails() throws Exception {
        String out = file("out.csv", "before");
        cli.server.refuse(Status.UNAVAILABLE.asRuntimeException());

        assertThat(cli.run("export", "customers", "-f", out).code()).isEqualTo(10);

        assertThat(files).isDirectoryContaining(path -> path.endsWith("out.csv"));
        assertThat(Files.readString(Path.of(out))).isEqualTo("before");
        assertThat(files.toFile().list()).containsExactly("out.csv");
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
