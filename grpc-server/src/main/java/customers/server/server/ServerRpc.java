package customers.server.server;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.listing.Page;
import customers.core.server.Server;
import customers.core.server.ServerGroup;
import customers.core.server.Servers;
import customers.server.convert.Pages;
import customers.v1.CreateServerGroupRequest;
import customers.v1.CreateServerGroupResponse;
import customers.v1.CreateServerRequest;
import customers.v1.CreateServerResponse;
import customers.v1.DeleteServerGroupRequest;
import customers.v1.DeleteServerGroupResponse;
import customers.v1.GetServerGroupRequest;
import customers.v1.GetServerGroupResponse;
import customers.v1.ListServerGroupsRequest;
import customers.v1.ListServerGroupsResponse;
import customers.v1.ListServersRequest;
import customers.v1.ListServersResponse;
import customers.v1.ServerServiceGrpc;
import customers.v1.UpdateServerGroup;
import customers.v1.UpdateServerGroupRequest;
import customers.v1.UpdateServerGroupResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class ServerRpc extends ServerServiceGrpc.ServerServiceImplBase {
    private final Servers servers;

    ServerRpc(Servers servers) {
        this.servers = servers;
    }

    @Override
    public void createServer(CreateServerRequest request, StreamObserver<CreateServerResponse> observer) {
        ServerId id = servers.create(caller(), ServerProto.fromProto(request.getServer()));
        answer(observer, CreateServerResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void listServers(ListServersRequest request, StreamObserver<ListServersResponse> observer) {
        Page<Server> page = servers.list(caller(), Pages.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListServersResponse.newBuilder(), ServerProto::toProto)
                        .build());
    }

    @Override
    public void createServerGroup(
            CreateServerGroupRequest request, StreamObserver<CreateServerGroupResponse> observer) {
        ServerGroupId id =
                servers.createGroup(caller(), request.getServerGroup().getName());
        answer(
                observer,
                CreateServerGroupResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void listServerGroups(ListServerGroupsRequest request, StreamObserver<ListServerGroupsResponse> observer) {
        Page<ServerGroup> page = servers.listGroups(caller(), Pages.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListServerGroupsResponse.newBuilder(), ServerProto::toProto)
                        .build());
    }

    @Override
    public void getServerGroup(GetServerGroupRequest request, StreamObserver<GetServerGroupResponse> observer) {
        ServerGroup group = servers.getGroup(caller(), ServerGroupId.of(request.getGroupId()));
        answer(
                observer,
                GetServerGroupResponse.newBuilder()
                        .setServerGroup(ServerProto.toProto(group))
                        .build());
    }

    @Override
    public void updateServerGroup(
            UpdateServerGroupRequest request, StreamObserver<UpdateServerGroupResponse> observer) {
        UpdateServerGroup change = request.getServerGroup();
        servers.renameGroup(
                caller(), ServerGroupId.of(request.getGroupId()), change.hasName() ? change.getName() : null);
        answer(observer, UpdateServerGroupResponse.getDefaultInstance());
    }

    @Override
    public void deleteServerGroup(
            DeleteServerGroupRequest request, StreamObserver<DeleteServerGroupResponse> observer) {
        servers.deleteGroup(caller(), ServerGroupId.of(request.getGroupId()));
        answer(observer, DeleteServerGroupResponse.getDefaultInstance());
    }
}
