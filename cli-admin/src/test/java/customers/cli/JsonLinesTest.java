package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.NewCustomer;
import customers.v1.Org;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines, carried in and out. */
class JsonLinesTest {
    private final Cli cli = new Cli();
    private final List<NewCustomer> made = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path files;

    @BeforeEach
    void serve() {
        cli.server.answer("CreateCustomer", message -> {
            made.add(((CreateCustomerRequest) message).getCustomer());
            return CreateCustomerResponse.newBuilder().setId("id").build();
        });
    }

    private Message customers() {
        GetOrgCustomersResponse.Builder page = GetOrgCustomersResponse.newBuilder();
        made.forEach(
                one -> page.addItems(Org.newBuilder().setName(one.getName()).setExternalId(one.getExternalId())));
        return page.build();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(files.resolve(name), text).toString();
    }

    @Test
    void takesTheKeysForColumns() throws Exception {
        String file = file(
                "in.jsonl", "{\"name\":\"A\\n\\\"B\\\"\",\"externalId\":7}\r\n\n{\"externalId\":null,\"name\":\"=C\"}");

        Cli.Run run = cli.run("import", "customers", file, "--parallel", "1");

        assertThat(run.err()).isEmpty();
        assertThat(made)
                .containsExactly(
                        NewCustomer.newBuilder()
                                .setName("A\n\"B\"")
                                .setExternalId("7")
                                .build(),
                        NewCustomer.newBuilder().setName("=C").build());
    }

    @Test
    void tellsEachBadLineAndGoesOn() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("""
                {"name":"A"
                ["name"]
                {"name":["A"]}
                {"name":"A","name":"B"}
                {"name":"A"} {}
                {"fax":"1"}
                {name:"A"}
                {"externalId":"1"}
                """.getBytes(StandardCharsets.UTF_8));
        text.writeBytes("{\"name\":\"M\u00fcller\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        text.writeBytes("{\"name\":\"Last\"}".getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(files.resolve("in.jsonl"), text.toByteArray());

        Cli.Run run = cli.run("import", "customers", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                line 1: is not a JSON object
                line 2: is not a JSON object
                line 3: field name: must be a text, a number, true, false or null
                line 4: field name: is there twice
                line 5: is not a JSON object
                line 6: field fax: is not one of ours
                line 7: is not a JSON object
                line 8: column name: must not be empty
                line 9: is not UTF-8
                """);
        assertThat(made).extracting(NewCustomer::getName).containsExactly("Last");
    }

    @Test
    void writesWhatItReads() throws Exception {
        made.add(NewCustomer.newBuilder()
                .setName("=1+1, \"a\" <b> \u2028\u00fc\ud83d\ude00")
                .setExternalId("'-1")
                .build());
        made.add(NewCustomer.newBuilder().setName("-plain").build());
        List<NewCustomer> before = List.copyOf(made);
        cli.server.answer("GetOrgCustomers", message -> customers());
        Path out = files.resolve("out.data");

        cli.run("export", "customers", "-f", out.toString(), "--format", "jsonl");
        assertThat(Files.readAllLines(out).get(1)).isEqualTo("{\"name\":\"-plain\"}");
        made.clear();
        cli.run("import", "customers", out.toString(), "--format", "jsonl", "--parallel", "1");

        assertThat(made).isEqualTo(before);
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
