package customers.server.event;

import customers.server.Refusals;
import customers.v1.Event;
import customers.v1.EventServiceGrpc.EventServiceBlockingStub;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** A stream of events that the test reads, one response after the other. Gives up after a minute, if not before. */
final class Watch implements AutoCloseable {
    private final CancellableContext call = Context.current().withCancellation();
    private final Iterator<WatchEventsResponse> responses;

    Watch(EventServiceBlockingStub stub, WatchEventsRequest request) {
        Context previous = call.attach();
        try {
            boolean bounded = stub.getCallOptions().getDeadline() != null;
            responses = (bounded ? stub : stub.withDeadlineAfter(1, TimeUnit.MINUTES)).watchEvents(request);
        } finally {
            call.detach(previous);
        }
    }

    WatchEventsResponse next() {
        return responses.next();
    }

    /** The next response that has an event. */
    WatchEventsResponse nextWithEvent() {
        WatchEventsResponse response = next();
        while (!response.hasEvent()) {
            response = next();
        }
        return response;
    }

    Event nextEvent() {
        return nextWithEvent().getEvent();
    }

    /** Reads on until the stream ends, which it must with a refusal. */
    StatusRuntimeException end() {
        return Refusals.of(() -> {
            while (responses.hasNext()) {
                responses.next();
            }
        });
    }

    @Override
    public void close() {
        call.close();
    }
}
