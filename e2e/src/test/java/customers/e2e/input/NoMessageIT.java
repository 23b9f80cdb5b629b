package customers.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.GrpcRefusal;
import customers.e2e.driver.Operation;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that are no message, where a message belongs. */
@ExtendWith(SharedInstallation.class)
class NoMessageIT {
    private final ManagedChannel channel;
    private final Rows rows;

    NoMessageIT(Installation installation) {
        channel = installation.channel();
        rows = new Rows(installation);
    }

    @AfterEach
    void leave() {
        rows.close();
        channel.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void refusesBytesThatAreNoMessage(Operation operation) {
        var before = rows.counted();
        // A tag of the wire type 7, a length beyond the end, a group that never ends.
        for (var bytes : List.of(new byte[] {15}, new byte[] {10, 127, 1}, new byte[] {11, 8, 1})) {
            var refused = GrpcRefusal.read(operation, refused(operation.rpc(), bytes));
            assertThat(refused.code()).as("%s", operation).isEqualTo(Code.INVALID_INPUT);
        }
        assertThat(rows.counted()).isEqualTo(before);
    }

    @Test
    void refusesTextThatIsNoUtf8() {
        // The org_id of GetOrg is field 1, a string of one byte.
        var refused =
                GrpcRefusal.read(Operation.GET_ORG, refused(Operation.GET_ORG.rpc(), new byte[] {10, 1, (byte) 0xff}));

        assertThat(refused.code()).isEqualTo(Code.INVALID_INPUT);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        var refused = refused("customers.v1.OrgService/Nonsense", new byte[0]);

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    private StatusRuntimeException refused(String rpc, byte[] request) {
        var intercepted = ClientInterceptors.intercept(
                channel,
                MetadataUtils.newAttachHeadersInterceptor(GrpcDriver.headers(Credential.token(Installation.TOKEN))));
        var method = MethodDescriptor.newBuilder(new Bytes(), new Bytes())
                .setType(MethodType.UNARY)
                .setFullMethodName(rpc)
                .build();
        var refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ClientCalls.blockingUnaryCall(intercepted, method, CallOptions.DEFAULT, request));
        assertThat(refused).as(rpc).isNotNull();
        return refused;
    }

    /** Bytes as they are. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
