package customers.server.ledger;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.access.Caller;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.ledger.LedgerEntry;
import customers.core.ledger.Ledgers;
import customers.core.ledger.Verifications;
import customers.core.listing.Page;
import customers.server.convert.Pages;
import customers.v1.LedgerServiceGrpc;
import customers.v1.ListLedgerEntriesRequest;
import customers.v1.ListLedgerEntriesResponse;
import customers.v1.VerifyLedgerRequest;
import customers.v1.VerifyLedgerResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class LedgerRpc extends LedgerServiceGrpc.LedgerServiceImplBase {
    private final Ledgers ledgers;
    private final Verifications verifications;
    private final VerificationThreads threads;

    LedgerRpc(Ledgers ledgers, Verifications verifications, VerificationThreads threads) {
        this.ledgers = ledgers;
        this.verifications = verifications;
        this.threads = threads;
    }

    @Override
    public void listLedgerEntries(
            ListLedgerEntriesRequest request, StreamObserver<ListLedgerEntriesResponse> observer) {
        Page<LedgerEntry> page = ledgers.list(
                caller(),
                OrgId.of(request.getOrgId()),
                new SubscriptionId(request.getSubscriptionId()),
                LedgerProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListLedgerEntriesResponse.newBuilder(), LedgerProto::toProto)
                        .build());
    }

    @Override
    public void verifyLedger(VerifyLedgerRequest request, StreamObserver<VerifyLedgerResponse> observer) {
        Caller caller = caller();
        StreamedFindings findings = new StreamedFindings(observer);
        threads.run(observer, () -> {
            verifications.verify(caller, OrgId.of(request.getOrgId()), findings);
            findings.complete();
        });
    }
}
