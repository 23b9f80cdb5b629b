package customers.server.webhook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells the status as soon as it is there. Of the body nothing is kept; a short one is read to its end, so that the
 * connection can be used again, a long one ends the connection.
 */
final class AnswerReader implements AsyncResponseConsumer<Void> {
    /** Of the body, in bytes. */
    private static final int MOST = 64 * 1024;

    private final IntConsumer onStatus;
    private @Nullable FutureCallback<Void> end;
    private int read;

    AnswerReader(IntConsumer onStatus) {
        this.onStatus = onStatus;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, @Nullable EntityDetails entity, HttpContext context, FutureCallback<Void> callback) {
        onStatus.accept(response.getCode());
        end = callback;
        if (entity == null) {
            complete();
        }
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(MOST);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        read += part.remaining();
        part.position(part.limit());
        if (read > MOST) {
            throw new IOException("the body of the answer is longer than is read");
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        if (end != null) {
            end.completed(null);
        }
    }

    /** What comes before the answer says nothing. */
    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {}

    /** Told to the callback of the call, too. */
    @Override
    public void failed(Exception cause) {}

    /** Nothing is held. */
    @Override
    public void releaseResources() {}
}
