package customers.server.login;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.account.OwnLogin;
import customers.core.account.Recoveries;
import customers.core.credential.Secret;
import customers.core.id.LoginId;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.login.Login;
import customers.core.login.Logins;
import customers.server.call.HashThreads;
import customers.server.convert.Pages;
import customers.v1.CreateLoginRequest;
import customers.v1.CreateLoginResponse;
import customers.v1.FinishPasswordRecoveryRequest;
import customers.v1.FinishPasswordRecoveryResponse;
import customers.v1.GetLoginMembershipsRequest;
import customers.v1.GetLoginMembershipsResponse;
import customers.v1.GetLoginRequest;
import customers.v1.GetLoginResponse;
import customers.v1.ListLoginsRequest;
import customers.v1.ListLoginsResponse;
import customers.v1.ListOrgLoginsRequest;
import customers.v1.ListOrgLoginsResponse;
import customers.v1.LoginServiceGrpc;
import customers.v1.StartPasswordRecoveryRequest;
import customers.v1.StartPasswordRecoveryResponse;
import customers.v1.UpdateLoginRequest;
import customers.v1.UpdateLoginResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class LoginRpc extends LoginServiceGrpc.LoginServiceImplBase {
    private final Logins logins;
    private final OwnLogin own;
    private final Recoveries recoveries;
    private final HashThreads hashing;

    LoginRpc(Logins logins, OwnLogin own, Recoveries recoveries, HashThreads hashing) {
        this.logins = logins;
        this.own = own;
        this.recoveries = recoveries;
        this.hashing = hashing;
    }

    @Override
    public void getLogin(GetLoginRequest request, StreamObserver<GetLoginResponse> observer) {
        customers.v1.Login login = LoginProto.toProto(own.get(caller()));
        answer(observer, GetLoginResponse.newBuilder().setLogin(login).build());
    }

    @Override
    public void updateLogin(UpdateLoginRequest request, StreamObserver<UpdateLoginResponse> observer) {
        hashing.run(observer, () -> {
            Login login = own.update(caller(), LoginProto.fromProto(request.getLogin()));
            answer(
                    observer,
                    UpdateLoginResponse.newBuilder()
                            .setLogin(LoginProto.toProto(login))
                            .build());
        });
    }

    @Override
    public void getLoginMemberships(
            GetLoginMembershipsRequest request, StreamObserver<GetLoginMembershipsResponse> observer) {
        answer(
                observer,
                GetLoginMembershipsResponse.newBuilder()
                        .setLoginMemberships(LoginProto.toProto(own.memberships(caller())))
                        .build());
    }

    @Override
    public void createLogin(CreateLoginRequest request, StreamObserver<CreateLoginResponse> observer) {
        hashing.run(observer, () -> {
            LoginId id =
                    logins.create(caller(), OrgId.of(request.getOrgId()), LoginProto.fromProto(request.getLogin()));
            answer(
                    observer,
                    CreateLoginResponse.newBuilder().setId(id.toString()).build());
        });
    }

    @Override
    public void listLogins(ListLoginsRequest request, StreamObserver<ListLoginsResponse> observer) {
        Page.Request page = Pages.fromProto(request);
        Page<Login> found = logins.listAll(caller(), request.hasSearch() ? request.getSearch() : null, page);
        answer(
                observer,
                Pages.toProto(found, ListLoginsResponse.newBuilder(), LoginProto::toProto)
                        .build());
    }

    @Override
    public void listOrgLogins(ListOrgLoginsRequest request, StreamObserver<ListOrgLoginsResponse> observer) {
        Page.Request page = Pages.fromProto(request);
        OrgId org = OrgId.of(request.getOrgId());
        Page<Login> found = logins.list(caller(), org, request.hasSearch() ? request.getSearch() : null, page);
        answer(
                observer,
                Pages.toProto(found, ListOrgLoginsResponse.newBuilder(), LoginProto::toProto)
                        .build());
    }

    @Override
    public void startPasswordRecovery(
            StartPasswordRecoveryRequest request, StreamObserver<StartPasswordRecoveryResponse> observer) {
        recoveries.start(
                caller(),
                request.hasRealmId() ? OrgId.of(request.getRealmId()) : null,
                request.getRecovery().getEmail());
        answer(observer, StartPasswordRecoveryResponse.getDefaultInstance());
    }

    @Override
    public void finishPasswordRecovery(
            FinishPasswordRecoveryRequest request, StreamObserver<FinishPasswordRecoveryResponse> observer) {
        hashing.run(observer, () -> {
            recoveries.finish(
                    caller(),
                    new Secret(request.getSecret()),
                    request.getPassword().getPassword());
            answer(observer, FinishPasswordRecoveryResponse.getDefaultInstance());
        });
    }
}
