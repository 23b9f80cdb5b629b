package customers.server.webhook;

import customers.core.webhook.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;

/** Tells a call that ends without an answer, in our own words: what the other side said is not for the log. */
final class EndOfCall implements FutureCallback<Void> {
    private final CompletableFuture<Outcome> ended;
    private final String tooLong;

    /** Of the call that ends so; the sentence is for one that takes too long, whoever notices it first. */
    EndOfCall(CompletableFuture<Outcome> ended, String tooLong) {
        this.ended = ended;
        this.tooLong = tooLong;
    }

    /** The status was told before. */
    @Override
    public void completed(@Nullable Void nothing) {}

    @Override
    public void failed(Exception cause) {
        ended.complete(new Outcome(null, words(cause)));
    }

    @Override
    public void cancelled() {
        ended.complete(new Outcome(null, tooLong));
    }

    private String words(Exception cause) {
        if (cause instanceof SSLException) {
            return "no TLS connection could be made, or its certificate is not valid";
        }
        if (cause instanceof SocketTimeoutException) {
            return tooLong;
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "the connection was refused";
        }
        return "the connection ended before an answer";
    }
}
