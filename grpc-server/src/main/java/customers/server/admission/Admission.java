package customers.server.admission;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The two gates that calls come through. What reads has one of its own, so that it is answered while everything that writes
 * waits for the same rows.
 */
@Component
public class Admission implements DisposableBean {
    /** As many as wait to be told so; any more are told by whoever refuses them, who is slowed down by it. */
    private static final int REFUSALS = 1024;

    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor refusals;
    private final Gate reads;
    private final Gate writes;

    Admission(AdmissionProperties properties, @Qualifier("workers") Executor threads) {
        timer = new ScheduledThreadPoolExecutor(1, named("call-patience"));
        timer.setRemoveOnCancelPolicy(true);
        refusals = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(REFUSALS),
                named("call-refusals"),
                (refusal, full) -> refusal.run());
        reads = new Gate(properties.readsAtOnce(), properties, threads, refusals, timer, System::nanoTime);
        writes = new Gate(properties.atOnce(), properties, threads, refusals, timer, System::nanoTime);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** For the calls that change nothing. */
    public Gate reads() {
        return reads;
    }

    /** For all others. */
    public Gate writes() {
        return writes;
    }

    /** After the server has stopped, so nobody waits. */
    @Override
    public void destroy() {
        timer.shutdownNow();
        refusals.shutdown();
    }
}
