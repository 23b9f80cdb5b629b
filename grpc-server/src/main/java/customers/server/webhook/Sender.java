package customers.server.webhook;

import customers.core.webhook.Attempt;
import customers.core.webhook.Outcome;
import customers.core.webhook.Targets;
import customers.core.webhook.WebhookProperties;
import customers.core.webhook.WebhookSecret;
import customers.core.webhook.WebhookSecrets;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends one event to one URL and tells how that ended, within the timeout whatever the receiver does. The names of hosts
 * are resolved here and judged here, and the client connects to the address that was judged: a name that resolves to
 * another address a moment later gains nothing.
 */
@Component
class Sender implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** How many names may be waited for at once. */
    private static final int RESOLVERS = 1024;

    private final Targets targets;
    private final WebhookSecrets secrets;
    private final WebhookProperties properties;
    private final Clock clock;
    private final CloseableHttpAsyncClient client;
    private final ThreadPoolExecutor resolvers;
    private final Executor atTimeout;

    Sender(Targets targets, WebhookSecrets secrets, WebhookProperties properties, Clock clock) {
        this.targets = targets;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
        this.client = OutgoingClient.start(properties.timeout());
        // The JDK's resolver blocks: a name that does not come holds a thread of its own, and the next gets another.
        this.resolvers = new ThreadPoolExecutor(
                0, RESOLVERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Sender::resolverThread);
        this.atTimeout = CompletableFuture.delayedExecutor(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread resolverThread(Runnable work) {
        Thread thread = new Thread(work, "webhook-resolver");
        thread.setDaemon(true);
        return thread;
    }

    /** Sends the event; what comes back never fails. */
    CompletableFuture<Outcome> send(Attempt attempt) {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        try {
            resolvers.execute(() -> begin(attempt, ended));
        } catch (RejectedExecutionException e) {
            ended.complete(new Outcome(null, "too many names of hosts are being waited for"));
        }
        return ended.completeOnTimeout(
                new Outcome(null, tooLong()), properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private String tooLong() {
        return "no answer within " + properties.timeout().toMillis() + " ms";
    }

    private void begin(Attempt attempt, CompletableFuture<Outcome> ended) {
        try {
            List<WebhookSecret> keys = secrets.of(attempt.webhook());
            if (keys.isEmpty()) {
                throw new NotSent("the installation has no key to sign with");
            }
            URI url = URI.create(attempt.url());
            HttpHost host = host(url, attempt.number());
            AnswerReader reader = new AnswerReader(status -> ended.complete(new Outcome(status, null)));
            Future<Void> call = client.execute(
                    host, request(url, attempt, keys), reader, null, null, new EndOfCall(ended, tooLong()));
            atTimeout.execute(() -> call.cancel(true));
        } catch (NotSent e) {
            ended.complete(new Outcome(null, e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Could not send delivery {}", attempt.delivery(), e);
            ended.complete(new Outcome(null, "could not be sent"));
        }
    }

    /** With the address to connect to: another of the name's on every attempt, for one may be down. */
    private HttpHost host(URI url, int attempt) {
        String scheme = url.getScheme();
        boolean tls = scheme.equalsIgnoreCase("https");
        String name = url.getHost().startsWith("[")
                ? url.getHost().substring(1, url.getHost().length() - 1)
                : url.getHost();
        InetAddress[] addresses = resolve(name);
        for (InetAddress address : addresses) {
            if (tls ? !targets.isReachable(address) : !targets.isAllowed(address)) {
                throw new NotSent("the target is not a public address, and not one that the installation allows");
            }
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new HttpHost(scheme, addresses[(attempt - 1) % addresses.length], name, port);
    }

    private static InetAddress[] resolve(String name) {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException e) {
            throw new NotSent("the name of the host does not resolve");
        }
    }

    private AsyncRequestProducer request(URI url, Attempt attempt, List<WebhookSecret> keys) {
        byte[] body = EventBody.of(attempt);
        String id = attempt.eventId().toString();
        long timestamp = clock.instant().getEpochSecond();
        BasicHttpRequest request = new BasicHttpRequest("POST", url);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader("webhook-signature", Signature.of(keys, id, timestamp, body));
        return new BasicRequestProducer(request, new BasicAsyncEntityProducer(body, ContentType.APPLICATION_JSON));
    }

    /** Gives the client a moment to end by itself; closed at once it logs the selectors that it closes under its threads. */
    @Override
    public void destroy() throws InterruptedException {
        resolvers.shutdownNow();
        client.initiateShutdown();
        client.awaitShutdown(TimeValue.ofSeconds(2));
        client.close(CloseMode.IMMEDIATE);
    }

    /** Why nothing was sent, in words for the log of deliveries. */
    private static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(String words) {
            super(words, null, false, false);
        }
    }
}
