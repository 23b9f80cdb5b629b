package customers.server.event;

import static customers.server.call.Calls.caller;

import customers.core.feed.Feed;
import customers.core.id.OrgId;
import customers.v1.EventServiceGrpc;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class EventRpc extends EventServiceGrpc.EventServiceImplBase {
    private final Feed feed;
    private final Watchers watchers;

    EventRpc(Feed feed, Watchers watchers) {
        this.feed = feed;
        this.watchers = watchers;
    }

    @Override
    public void watchEvents(WatchEventsRequest request, StreamObserver<WatchEventsResponse> observer) {
        OrgId org = OrgId.of(request.getOrgId());
        long position = feed.begin(caller(), org, EventProto.token(request), request.getFromStart());
        // What gRPC hands to a streaming method is always one of these.
        var stream = (ServerCallStreamObserver<WatchEventsResponse>) observer;
        watchers.add(new Watcher(stream, org, request.getKindsList(), position));
    }
}
