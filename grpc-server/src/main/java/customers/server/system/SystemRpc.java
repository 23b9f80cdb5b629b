package customers.server.system;

import static customers.server.call.Calls.answer;
import static customers.server.convert.Convert.toProto;

import customers.core.store.Schema;
import customers.v1.GetStatusRequest;
import customers.v1.GetStatusResponse;
import customers.v1.GetVersionRequest;
import customers.v1.GetVersionResponse;
import customers.v1.SystemServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.springframework.stereotype.Service;

@Service
class SystemRpc extends SystemServiceGrpc.SystemServiceImplBase {
    private final Schema schema;
    private final Clock clock;

    SystemRpc(Schema schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    @Override
    public void getVersion(GetVersionRequest request, StreamObserver<GetVersionResponse> observer) {
        String version = SystemRpc.class.getPackage().getImplementationVersion();
        answer(
                observer,
                GetVersionResponse.newBuilder()
                        .setVersion(version == null ? "0.0.0-unpackaged" : version)
                        .build());
    }

    @Override
    public void getStatus(GetStatusRequest request, StreamObserver<GetStatusResponse> observer) {
        answer(
                observer,
                GetStatusResponse.newBuilder()
                        .setSchemaVersion(schema.version())
                        .setSchemaExpected(schema.expected())
                        .setTime(toProto(clock.instant()))
                        .setStatus("ok")
                        .build());
    }
}
