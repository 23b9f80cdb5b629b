package customers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OverloadTest {
    @Test
    void refusesAWayThatThereIsNotBeforeItStartsAnything() {
        StringWriter told = new StringWriter();
        CommandLine bench = Bench.commandLine().setErr(new PrintWriter(told));
        assertThat(bench.execute("overload", "--ways", "gRPC,SOAP")).isEqualTo(2);
        assertThat(told).asString().contains("--ways must be some of [gRPC, REST], not [gRPC, SOAP]");
    }
}
