package customers.server.system;

import static customers.server.call.Calls.answer;

import customers.core.org.OrgMapper;
import customers.core.transaction.Transactions;
import customers.v1.GetStatusRequest;
import customers.v1.GetStatusResponse;
import customers.v1.GetVersionRequest;
import customers.v1.GetVersionResponse;
import customers.v1.SystemServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class SystemRpc extends SystemServiceGrpc.SystemServiceImplBase {
    private final OrgMapper orgs;
    private final Transactions transactions;

    SystemRpc(OrgMapper orgs, Transactions transactions) {
        this.orgs = orgs;
        this.transactions = transactions;
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
        transactions.read(orgs::findRoot);
        answer(observer, GetStatusResponse.newBuilder().setStatus("ok").build());
    }
}
