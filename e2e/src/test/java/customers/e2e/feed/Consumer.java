package customers.e2e.feed;

import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.v1.Event;
import customers.v1.EventServiceGrpc;
import customers.v1.WatchEventsRequest;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** Follows the events of an org as the protos say: keeps the last token, and calls again with it. */
final class Consumer {
    private final ManagedChannel channel;
    private final Credential credential;
    private final String orgId;
    private final List<Event> taken = new CopyOnWriteArrayList<>();
    private String token = "";
    private int calls;

    Consumer(ManagedChannel channel, Credential credential, String orgId) {
        this.channel = channel;
        this.credential = credential;
        this.orgId = orgId;
    }

    /** What it has taken so far. */
    List<Event> taken() {
        return taken;
    }

    /** How often it has called. */
    int calls() {
        return calls;
    }

    /** Says where it begins: from now on. */
    Consumer open() {
        follow(0, event -> true);
        return this;
    }

    /** Takes events until this one, hanging up after as many as the supplier says, again and again. */
    void followUntil(Predicate<Event> last, IntSupplier patience) {
        while (!follow(patience.getAsInt(), last)) {
            // Called again, with the last token.
        }
    }

    /** One call; answers whether the last event was taken. None is awaited where the patience is 0. */
    private boolean follow(int patience, Predicate<Event> last) {
        calls++;
        try (var call = Context.current().withCancellation()) {
            return call.wrap(() -> take(patience, last)).call();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
                throw e;
            }
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean take(int patience, Predicate<Event> last) {
        var request = WatchEventsRequest.newBuilder().setOrgId(orgId);
        if (!token.isEmpty()) {
            request.setResumeToken(token);
        }
        var responses = EventServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(GrpcDriver.headers(credential)))
                .withWaitForReady()
                .withDeadlineAfter(3, TimeUnit.MINUTES)
                .watchEvents(request.build());
        int left = patience;
        while (responses.hasNext()) {
            var response = responses.next();
            token = response.getResumeToken();
            if (response.hasEvent()) {
                taken.add(response.getEvent());
                left--;
                if (last.test(response.getEvent())) {
                    return true;
                }
            }
            if (left <= 0) {
                return false;
            }
        }
        return false;
    }
}
