package customers.server.admission;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The two gates that calls come through. What reads has one of its own, so that it is answered while everything that writes
 * waits for the same rows.
 */
@Component
public class Admission implements DisposableBean {
    private final ScheduledThreadPoolExecutor timer;
    private final Gate reads;
    private final Gate writes;

    Admission(AdmissionProperties properties, @Qualifier("workers") Executor threads) {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "call-patience");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        reads = new Gate(properties, threads, timer, System::nanoTime);
        writes = new Gate(properties, threads, timer, System::nanoTime);
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
    }
}
