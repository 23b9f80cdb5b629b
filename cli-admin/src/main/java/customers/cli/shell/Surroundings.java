package customers.cli.shell;

import customers.cli.connection.Address;
import customers.cli.connection.Channels;
import customers.cli.connection.Tls;
import io.grpc.ManagedChannel;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Everything a command takes from the process it runs in, so that a test can be the process. */
public record Surroundings(
        Map<String, String> variables,
        Terminal terminal,
        PrintWriter out,
        PrintWriter err,
        BiFunction<Address, Optional<Tls>, ManagedChannel> channels) {

    /** Those of this process. Text is UTF-8 whatever the locale says, for JSON has to be. */
    public static Surroundings ofProcess() {
        PrintWriter err = writer(FileDescriptor.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Surroundings(
                System.getenv(), Terminal.ofProcess(in, err), writer(FileDescriptor.out), err, Channels::netty);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
