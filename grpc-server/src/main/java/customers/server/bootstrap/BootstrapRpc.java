package customers.server.bootstrap;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.bootstrap.KeyedBootstrap;
import customers.core.bootstrap.KeyedBootstrap.Begun;
import customers.core.bootstrap.KeyedBootstrap.Wanted;
import customers.core.credential.Secret;
import customers.server.call.HashThreads;
import customers.v1.BootstrapRequest;
import customers.v1.BootstrapResponse;
import customers.v1.BootstrapServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class BootstrapRpc extends BootstrapServiceGrpc.BootstrapServiceImplBase {
    private final KeyedBootstrap bootstrap;
    private final HashThreads hashing;

    BootstrapRpc(KeyedBootstrap bootstrap, HashThreads hashing) {
        this.bootstrap = bootstrap;
        this.hashing = hashing;
    }

    @Override
    public void bootstrap(BootstrapRequest request, StreamObserver<BootstrapResponse> observer) {
        hashing.run(observer, () -> {
            Begun begun = bootstrap.begin(caller(), new Secret(request.getSetupKey()), wanted(request));
            BootstrapResponse.Builder response =
                    BootstrapResponse.newBuilder().setOrgId(begun.org().toString());
            Secret token = begun.token();
            if (token != null) {
                response.setUnencryptedToken(token.value());
            }
            answer(observer, response.build());
        });
    }

    private static Wanted wanted(BootstrapRequest request) {
        return new Wanted(
                request.getOrgName(), request.getOwnerEmail(), request.getOwnerPassword(), request.getWithToken());
    }
}
