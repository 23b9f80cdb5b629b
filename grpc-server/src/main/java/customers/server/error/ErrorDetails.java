package customers.server.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;

/**
 * What an error carries beside its code. It travels in the trailers, of which a gRPC client takes 8 KiB by default and
 * breaks the call beyond, so a long sentence is cut and of very many violations the first are told.
 */
final class ErrorDetails {
    /** Of the sentence, which is sent twice, once with three bytes for each that is not ASCII. */
    private static final int MOST_BYTES_OF_SENTENCE = 600;

    /** Of all details; base64 makes a third more of it. */
    private static final int MOST_BYTES_OF_DETAILS = 3600;

    private static final int MOST_CHARACTERS_OF_FIELD = 200;
    private static final String DOMAIN = "customers";
    private static final long RETRY_SECONDS = 1;

    private ErrorDetails() {}

    static Status of(CustomersException refusal, Code code, String requestId) {
        Status.Builder status = Status.newBuilder()
                .setCode(code.value())
                .setMessage(cut(String.valueOf(refusal.getMessage()), MOST_BYTES_OF_SENTENCE));
        add(
                status,
                ErrorInfo.newBuilder()
                        .setReason(nameOf(refusal.reason()))
                        .setDomain(DOMAIN)
                        .putMetadata("requestId", requestId)
                        .build());
        if (refusal.reason() == Reason.UNAVAILABLE || refusal.reason() == Reason.RATE_LIMITED) {
            Duration delay =
                    Duration.newBuilder().setSeconds(retrySeconds(refusal)).build();
            add(status, RetryInfo.newBuilder().setRetryDelay(delay).build());
        }
        addFields(status, refusal);
        addQuotas(status, refusal);
        return status.build();
    }

    /** How callers are told of a reason: what is stale is a state that forbids the call, with a code of its own. */
    private static String nameOf(Reason reason) {
        return (reason == Reason.STALE ? Reason.FAILED_PRECONDITION : reason).name();
    }

    /** Rounded up, for who comes a moment too early is refused again. */
    private static long retrySeconds(CustomersException refusal) {
        java.time.Duration after = refusal.retryAfter();
        return after == null
                ? RETRY_SECONDS
                : Math.max(RETRY_SECONDS, after.plusMillis(999).toSeconds());
    }

    private static void add(Status.Builder status, Message detail) {
        status.addDetails(Any.pack(detail));
    }

    private static void addFields(Status.Builder status, CustomersException refusal) {
        BadRequest.Builder fields = BadRequest.newBuilder();
        int bytes = 0;
        for (Violation violation : refusal.violations()) {
            if (violation instanceof Violation.Field field) {
                BadRequest.FieldViolation told = BadRequest.FieldViolation.newBuilder()
                        .setField(cut(field.field(), MOST_CHARACTERS_OF_FIELD))
                        .setDescription(cut(field.reason(), MOST_BYTES_OF_SENTENCE))
                        .build();
                bytes += told.getSerializedSize();
                if (bytes > MOST_BYTES_OF_DETAILS) {
                    break;
                }
                fields.addFieldViolations(told);
            }
        }
        if (fields.getFieldViolationsCount() > 0) {
            add(status, fields.build());
        }
    }

    private static void addQuotas(Status.Builder status, CustomersException refusal) {
        QuotaFailure.Builder quotas = QuotaFailure.newBuilder();
        int bytes = 0;
        for (Violation violation : refusal.violations()) {
            if (violation instanceof Violation.Quota quota) {
                QuotaFailure.Violation told = toProto(quota);
                bytes += told.getSerializedSize();
                if (bytes > MOST_BYTES_OF_DETAILS) {
                    break;
                }
                quotas.addViolations(told);
            }
        }
        if (quotas.getViolationsCount() > 0) {
            add(status, quotas.build());
        }
    }

    private static QuotaFailure.Violation toProto(Violation.Quota quota) {
        QuotaFailure.Violation.Builder violation = QuotaFailure.Violation.newBuilder()
                .setSubject("subscription:" + quota.subscription())
                .setQuotaMetric(quota.resource())
                .setQuotaValue(quota.available())
                .setDescription(quota.available() + " of " + quota.resource() + " left")
                .putQuotaDimensions("org_id", quota.holder().toString())
                .putQuotaDimensions("subscription_id", quota.subscription().toString())
                .putQuotaDimensions("available", Long.toString(quota.available()));
        Long requested = quota.requested();
        if (requested != null) {
            violation.putQuotaDimensions("requested", requested.toString());
        }
        return violation.build();
    }

    /** Cut at a character, with a mark, where it is longer in UTF-8. */
    static String cut(String text, int mostBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            String one = Character.toString(character);
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                break;
            }
            kept.append(one);
        }
        return kept + "…";
    }
}
