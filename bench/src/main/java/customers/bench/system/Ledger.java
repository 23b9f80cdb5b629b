package customers.bench.system;

import customers.v1.LedgerServiceGrpc;
import customers.v1.VerifyLedgerRequest;
import customers.v1.VerifyLedgerResponse;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;

/** Whether the ledger adds up, asked of the server itself. */
public final class Ledger {
    private static final int PATIENCE_SECONDS = 60;

    private Ledger() {}

    /** Metadata that says who calls. */
    public static Metadata authorization() {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + Installation.TOKEN);
        return headers;
    }

    /** Verifies everything below the master org; answers how long it took, and fails when anything does not add up. */
    public static Duration verify(int grpcPort, UUID masterOrg) {
        ManagedChannel channel = channel(grpcPort);
        long begin = System.nanoTime();
        try (Progress progress = new Progress("verify the ledger")) {
            Iterator<VerifyLedgerResponse> answers = LedgerServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(authorization()))
                    .verifyLedger(VerifyLedgerRequest.newBuilder()
                            .setOrgId(masterOrg.toString())
                            .build());
            while (answers.hasNext()) {
                VerifyLedgerResponse answer = answers.next();
                if (answer.hasViolation()) {
                    throw new IllegalStateException("the ledger does not add up: " + answer.getViolation());
                }
                progress.at(
                        answer.getProgress().getChecked(), answer.getProgress().getOf());
            }
        } finally {
            channel.shutdownNow();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static void awaitServing(int grpcPort) {
        ManagedChannel channel = channel(grpcPort);
        try {
            for (int i = 0; !serves(channel); i++) {
                if (i > PATIENCE_SECONDS * 20) {
                    throw new IllegalStateException("the gRPC server does not serve");
                }
                Jar.pause();
            }
        } finally {
            channel.shutdownNow();
        }
    }

    /** Any answer of an rpc but that nobody is there. */
    private static boolean serves(ManagedChannel channel) {
        try {
            return LedgerServiceGrpc.newBlockingStub(channel)
                    .verifyLedger(VerifyLedgerRequest.getDefaultInstance())
                    .hasNext();
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() != io.grpc.Status.Code.UNAVAILABLE;
        }
    }

    private static ManagedChannel channel(int grpcPort) {
        return NettyChannelBuilder.forAddress("127.0.0.1", grpcPort)
                .usePlaintext()
                .build();
    }
}
