package customers.e2e.unit;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import customers.e2e.driver.CliDriver;
import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.GrpcRefusal;
import customers.e2e.driver.Operation;
import customers.e2e.driver.ProtoJson;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.RestRefusal;
import customers.e2e.driver.Transport;
import customers.e2e.world.World;
import customers.v1.DryRun;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The doors, with what a key or a dry run adds to a call and to its answer. */
enum Door {
    REST(Transport.REST) {
        @Override
        Told keyed(World world, Credential credential, Operation operation, ObjectNode request, String key) {
            return send(world, operation, credential, request, key);
        }

        @Override
        Told tried(World world, Credential credential, Operation operation, ObjectNode request) {
            return send(world, operation, credential, request.deepCopy().put("validateOnly", true), null);
        }

        private Told send(
                World world, Operation operation, Credential credential, ObjectNode request, @Nullable String key) {
            var rest = (RestDriver) world.door();
            var plain = rest.request(credential, operation, request);
            var sent = HttpRequest.newBuilder(plain, (name, value) -> true);
            if (key != null) {
                sent.header("Idempotency-Key", key);
            }
            var answer = rest.send(sent.build());
            return new Told(
                    Integer.toString(answer.status()),
                    // A refusal has the request's own id in it, and is compared by what it says.
                    answer.success() ? ByteString.copyFromUtf8(answer.body()) : ByteString.EMPTY,
                    answer.header("Idempotent-Replayed").equals("true"),
                    answer.success() ? null : RestRefusal.read(answer),
                    request.has("validateOnly") && answer.success() ? answer.json() : null);
        }
    },
    GRPC(Transport.GRPC) {
        @Override
        Told keyed(World world, Credential credential, Operation operation, ObjectNode request, String key) {
            return send(world, operation, credential, request, "idempotency-key", key);
        }

        @Override
        Told tried(World world, Credential credential, Operation operation, ObjectNode request) {
            return send(world, operation, credential, request, "validate-only", "true");
        }

        private Told send(
                World world,
                Operation operation,
                Credential credential,
                ObjectNode request,
                String name,
                String value) {
            var headers = GrpcDriver.headers(credential);
            headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
            var before = new AtomicReference<Metadata>();
            var after = new AtomicReference<Metadata>();
            var message = GrpcDriver.message(operation, request);
            try {
                var answer = ((GrpcDriver) world.door()).send(headers, operation, message, before, after);
                return new Told(
                        "OK", answer.toByteString(), before.get().containsKey(REPLAYED), null, dryRun(after.get()));
            } catch (StatusRuntimeException e) {
                boolean replayed = e.getTrailers() != null && e.getTrailers().containsKey(REPLAYED);
                var refusal = GrpcRefusal.read(operation, e);
                return new Told(e.getStatus().getCode().name(), ByteString.EMPTY, replayed, refusal, null);
            }
        }
    },
    CLI(Transport.CLI) {
        @Override
        Told keyed(World world, Credential credential, Operation operation, ObjectNode request, String key) {
            throw new UnsupportedOperationException("the command line does not tell whether an answer is of before");
        }

        @Override
        Told tried(World world, Credential credential, Operation operation, ObjectNode request) {
            try {
                var told = ((CliDriver) world.door()).tried(credential, operation, request);
                return new Told("0", ByteString.EMPTY, false, null, told);
            } catch (Refusal refusal) {
                return new Told(refusal.code().name(), ByteString.EMPTY, false, refusal, null);
            }
        }
    };

    private static final Metadata.Key<String> REPLAYED =
            Metadata.Key.of("idempotent-replayed", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<byte[]> DRY_RUN = Metadata.Key.of("dry-run-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final Transport transport;

    Door(Transport transport) {
        this.transport = transport;
    }

    Transport transport() {
        return transport;
    }

    /** Makes a call with a key. The world must be one behind this door. */
    abstract Told keyed(World world, Credential credential, Operation operation, ObjectNode request, String key);

    /** Has a call tried. */
    abstract Told tried(World world, Credential credential, Operation operation, ObjectNode request);

    private static @Nullable JsonNode dryRun(@Nullable Metadata trailers) {
        byte[] bytes = trailers == null ? null : trailers.get(DRY_RUN);
        try {
            return bytes == null ? null : ProtoJson.toJson(DryRun.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("unreadable", e);
        }
    }
}
