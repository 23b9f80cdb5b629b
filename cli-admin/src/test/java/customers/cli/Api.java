package customers.cli;

import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All services of customers.v1, as the protos on the class path declare them: a new one cannot be forgotten. */
final class Api {
    private static final Pattern SERVICE = Pattern.compile("^service (\\w+)", Pattern.MULTILINE);

    private Api() {}

    static List<ServiceDescriptor> services() {
        try {
            URI proto = Api.class.getResource("/customers/v1/annotations.proto").toURI();
            if (!proto.getScheme().equals("jar")) {
                return services(Path.of(proto).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(proto, Map.of())) {
                return services(jar.getPath("/customers/v1"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ServiceDescriptor> services(Path protos) throws IOException {
        try (Stream<Path> files = Files.list(protos)) {
            return files.filter(file -> file.toString().endsWith(".proto"))
                    .flatMap(file -> SERVICE.matcher(read(file)).results())
                    .map(match -> service(match.group(1)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServiceDescriptor service(String name) {
        try {
            return (ServiceDescriptor) Class.forName("customers.v1." + name + "Grpc")
                    .getMethod("getServiceDescriptor")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no stub of " + name, e);
        }
    }
}
