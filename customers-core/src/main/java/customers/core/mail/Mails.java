package customers.core.mail;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends mails off the threads of the calls, so that neither the time nor the answer of a call tells whether one was sent.
 * A mail that is not accepted is tried a few times and then given up: the person asks for another. A bounded number waits;
 * at the end of the process those that wait are sent, as far as that takes no more than {@link #PATIENCE}.
 */
@Component
public class Mails implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int THREADS = 2;
    static final int TRIES = 4;
    static final int MOST_WAITING = 1000;

    private final ObjectProvider<MailTransport> transport;
    private final RetryTemplate retries;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "mail");
                thread.setDaemon(true);
                return thread;
            });

    /** The transport is looked up when there is something to send: a process that serves nothing needs none. */
    @Autowired
    public Mails(ObjectProvider<MailTransport> transport) {
        this(transport, Duration.ofSeconds(1));
    }

    Mails(ObjectProvider<MailTransport> transport, Duration firstDelay) {
        this.transport = transport;
        this.retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(TRIES - 1)
                .delay(firstDelay)
                .multiplier(3)
                .build());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Sends it soon. To be called after what it tells of: within a larger unit it is sent once that is committed. */
    public void send(Mail mail) {
        MailTransport sender = transport.getObject();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            send(sender, mail);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(sender, mail);
            }
        });
    }

    private void send(MailTransport sender, Mail mail) {
        try {
            threads.execute(() -> deliver(sender, mail));
        } catch (RejectedExecutionException e) {
            lost.increment();
            LOG.error("Too many mails wait; this one is not sent: {}", mail);
        }
    }

    private void deliver(MailTransport sender, Mail mail) {
        try {
            retries.invoke(() -> {
                sender.send(mail);
                return true;
            });
            accepted.increment();
        } catch (RuntimeException e) {
            lost.increment();
            LOG.error("A mail was not accepted, after several tries: {}", mail, e);
        }
    }

    /** How many were accepted so far. */
    public long accepted() {
        return accepted.sum();
    }

    /** How many were given up so far, or not taken on because too many waited. */
    public long lost() {
        return lost.sum();
    }

    /** How many wait for their first attempt. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.error(
                    "{} mails were not sent before the end",
                    threads.shutdownNow().size());
        }
    }
}
