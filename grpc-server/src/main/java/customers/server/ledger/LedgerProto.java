package customers.server.ledger;

import customers.core.ledger.LedgerEntry;
import customers.core.ledger.LedgerQuery;
import customers.core.quota.Finding;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.ListLedgerEntriesRequest;
import customers.v1.VerifyLedgerResponse;
import customers.v1.VerifyLedgerResponse.Progress;
import customers.v1.VerifyLedgerResponse.Violation;
import java.util.Optional;

/** The ledger, to and from the proto. */
final class LedgerProto {

    private LedgerProto() {}

    static LedgerQuery fromProto(ListLedgerEntriesRequest request) {
        return new LedgerQuery(
                request.hasResource() ? request.getResource() : null,
                request.hasCreatedAfter() ? Convert.fromProto(request.getCreatedAfter()) : null,
                request.hasCreatedBefore() ? Convert.fromProto(request.getCreatedBefore()) : null,
                Pages.fromProto(request));
    }

    static customers.v1.LedgerEntry toProto(LedgerEntry entry) {
        customers.v1.LedgerEntry.Builder proto = customers.v1.LedgerEntry.newBuilder()
                .setId(entry.id())
                .setCreatedAt(Convert.toProto(entry.createdAt()))
                .setResource(entry.resource())
                .setAmount(entry.amount())
                .setBalance(entry.balance())
                .setOperation(entry.operation())
                .setActor(entry.actor())
                .setRequestId(entry.requestId());
        Optional.ofNullable(entry.causeSubscriptionId()).ifPresent(id -> proto.setCauseSubscriptionId(id.value()));
        Optional.ofNullable(entry.causeOrgId()).map(Object::toString).ifPresent(proto::setCauseOrgId);
        Optional.ofNullable(entry.causeWebsiteId()).map(Object::toString).ifPresent(proto::setCauseWebsiteId);
        if (entry.unlimited()) {
            proto.setUnlimited(true);
        }
        return proto.build();
    }

    static VerifyLedgerResponse toProto(Finding finding) {
        Violation.Builder proto = Violation.newBuilder()
                .setInvariant(finding.invariant())
                .setRule(finding.rule())
                .setExpected(finding.expected())
                .setFound(finding.found());
        Optional.ofNullable(finding.subscription()).ifPresent(id -> proto.setSubscriptionId(id.value()));
        Optional.ofNullable(finding.org()).map(Object::toString).ifPresent(proto::setOrgId);
        Optional.ofNullable(finding.resource()).ifPresent(proto::setResource);
        return VerifyLedgerResponse.newBuilder().setViolation(proto).build();
    }

    static VerifyLedgerResponse progress(int checked, int of) {
        return VerifyLedgerResponse.newBuilder()
                .setProgress(Progress.newBuilder().setChecked(checked).setOf(of))
                .build();
    }
}
