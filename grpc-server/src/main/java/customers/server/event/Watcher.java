package customers.server.event;

import customers.core.access.Caller;
import customers.core.feed.Event;
import customers.core.feed.Feed;
import customers.core.feed.Stretch;
import customers.core.id.OrgId;
import customers.server.call.Calls;
import customers.v1.WatchEventsResponse;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * One stream and how far it is. Made by the call's thread and from then on touched by the thread of {@link Watchers}
 * alone, which never waits for who reads it.
 */
final class Watcher {
    private final ServerCallStreamObserver<WatchEventsResponse> stream;
    private final OrgId org;
    private final List<String> kinds;
    private final Context call = Context.current();
    private final Supplier<Caller> callerAgain = Calls.callerAgain();
    private long position;
    private long saidAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    /**
     * A stream in the call under way, whose caller may read the org.
     *
     * @param position behind which it begins
     */
    Watcher(ServerCallStreamObserver<WatchEventsResponse> stream, OrgId org, List<String> kinds, long position) {
        this.stream = stream;
        this.org = org;
        this.kinds = List.copyOf(kinds);
        this.position = position;
    }

    /** Has these done when the caller is gone, and when it has read enough to be told more. Tells where it begins. */
    void open(Runnable whenGone, Runnable whenReady) {
        stream.setOnCancelHandler(whenGone);
        stream.setOnReadyHandler(whenReady);
        stream.onNext(EventProto.at(position));
    }

    /**
     * Tells what is new up to the head, as much as the caller takes and one stretch at most; answers whether it would
     * take more of it at once. Throws what the caller is to be refused with, and UNAVAILABLE when nothing can be read.
     */
    boolean advance(Feed feed, long head, FeedProperties properties) {
        if (isOver(checkedAt, properties.recheck())) {
            call.run(() -> feed.require(callerAgain.get(), org));
            checkedAt = System.nanoTime();
        }
        if (position < head && stream.isReady()) {
            tell(feed.read(org, kinds, position, head));
        }
        if (isOver(saidAt, properties.heartbeat()) && stream.isReady()) {
            say(EventProto.at(position));
        }
        return position < head && stream.isReady();
    }

    private void tell(Stretch stretch) {
        for (Event event : stretch.events()) {
            if (!stream.isReady()) {
                return; // what is not told now is read again
            }
            say(EventProto.toProto(event));
            position = event.position();
        }
        position = stretch.upTo();
    }

    private void say(WatchEventsResponse response) {
        stream.onNext(response);
        saidAt = System.nanoTime();
    }

    /** Ends the stream with what the exception is answered with; in the context of its call, whose id is told. */
    void end(Supplier<? extends Throwable> answer) {
        call.run(() -> stream.onError(answer.get()));
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
