package customers.server.ledger;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.quota.Finding;
import customers.core.quota.Invariants;
import customers.v1.VerifyLedgerResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;

/**
 * Answers findings as fast as they are read and no faster: what is not sent yet is not held here but waits in the database.
 * Ends the verification when the call is cancelled, or when nothing was read for a minute, for a snapshot and a connection
 * are held meanwhile.
 */
final class StreamedFindings implements Invariants.Listener {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ServerCallStreamObserver<VerifyLedgerResponse> observer;
    private boolean gaveUp;

    /** To be made before the rpc method returns: only until then gRPC takes handlers. */
    StreamedFindings(StreamObserver<VerifyLedgerResponse> observer) {
        this.observer = (ServerCallStreamObserver<VerifyLedgerResponse>) observer;
        this.observer.setOnReadyHandler(this::wake);
        this.observer.setOnCancelHandler(this::wake);
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public boolean found(Finding finding) {
        return send(LedgerProto.toProto(finding));
    }

    @Override
    public boolean checked(int rules, int of) {
        return send(LedgerProto.progress(rules, of));
    }

    private synchronized boolean send(VerifyLedgerResponse answer) {
        if (!isReadInTime()) {
            return false;
        }
        observer.onNext(answer);
        return true;
    }

    private boolean isReadInTime() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (!observer.isReady() && !observer.isCancelled() && !gaveUp) {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                gaveUp = System.nanoTime() > end;
            }
        } catch (InterruptedException e) {
            // The server goes down.
            Thread.currentThread().interrupt();
            gaveUp = true;
        }
        return !gaveUp && !observer.isCancelled();
    }

    /** Ends the answer; UNAVAILABLE when not all of it was sent. */
    synchronized void complete() {
        if (gaveUp) {
            throw CustomersException.of(Reason.UNAVAILABLE, "The answer was read too slowly, so not all was verified.");
        }
        if (!observer.isCancelled()) {
            observer.onCompleted();
        }
    }
}
