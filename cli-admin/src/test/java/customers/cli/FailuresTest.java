package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import customers.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A refused call ends with the number and the sentence of its reason. */
class FailuresTest {
    private static final String ID = "\n  request id: r-1\n";

    private final Cli cli = new Cli();

    /** What a reason becomes. */
    record Ending(int code, String err) {}

    private static final Map<ErrorReason, Ending> ENDINGS = Map.of(
            ErrorReason.ERROR_REASON_INVALID_INPUT,
            new Ending(9, "Error: What happened; correct it and try again: --help shows what is expected." + ID),
            ErrorReason.ERROR_REASON_UNAUTHORIZED,
            new Ending(3, "Error: What happened; give a valid token with --token-file or CUSTOMERS_TOKEN." + ID),
            ErrorReason.ERROR_REASON_FORBIDDEN,
            new Ending(
                    4,
                    "Error: What happened; use a credential whose roles reach this org, or name another org with --org."
                            + ID),
            ErrorReason.ERROR_REASON_NOT_FOUND,
            new Ending(5, "Error: What happened; check the ids: the list and get commands show what there is." + ID),
            ErrorReason.ERROR_REASON_ALREADY_EXISTS,
            new Ending(6, "Error: What happened; choose another one, or use the one that exists." + ID),
            ErrorReason.ERROR_REASON_QUOTA_EXCEEDED,
            new Ending(7, "Error: What happened; ask for less, or let the seller's own vendor sell it more." + ID),
            ErrorReason.ERROR_REASON_FAILED_PRECONDITION,
            new Ending(8, "Error: What happened; change what stands in the way and try again." + ID),
            ErrorReason.ERROR_REASON_RATE_LIMITED,
            new Ending(11, "Error: What happened; try again in 60 s." + ID),
            ErrorReason.ERROR_REASON_UNAVAILABLE,
            new Ending(10, "Error: What happened; try again in 5 s." + ID),
            ErrorReason.ERROR_REASON_INTERNAL,
            new Ending(1, "Error: What happened; look up the request id in the server's log." + ID));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ERROR_REASON_UNSPECIFIED", "UNRECOGNIZED"})
    void endsWithTheNumberAndSentenceOfTheReason(ErrorReason reason) {
        // The status code is wrong on purpose: the reason decides.
        Cli.Run run = cli.refusing(refusal(Code.UNKNOWN, reason)).run("org", "get");

        assertThat(new Ending(run.code(), run.err())).isEqualTo(ENDINGS.get(reason));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tellsWhatIsStaleFromWhatTheStateForbids() {
        Cli.Run run = cli.refusing(refusal(Code.ABORTED, ErrorReason.ERROR_REASON_FAILED_PRECONDITION))
                .run("org", "update", "--name", "x", "--if-match", "A");

        assertThat(new Ending(run.code(), run.err()))
                .isEqualTo(new Ending(12, "Error: What happened; get shows its etag of now." + ID));
    }

    @Test
    void namesEachFieldThatIsWrong() {
        BadRequest violations = BadRequest.newBuilder()
                .addFieldViolations(violation("customer.name", "must not be blank"))
                .addFieldViolations(violation("org_id", "must be a UUID"))
                .build();

        assertThat(err(refusal(Code.INVALID_ARGUMENT, ErrorReason.ERROR_REASON_INVALID_INPUT, violations)))
                .contains(
                        "expected.\n  customer.name: must not be blank\n  org_id: must be a UUID\n  request id: r-1\n");
    }

    @Test
    void namesEachResourceThatRunsShort() {
        QuotaFailure violations = QuotaFailure.newBuilder()
                .addViolations(shortage("websites", 3).putQuotaDimensions("requested", "10"))
                .addViolations(shortage("mailboxes", 0))
                .build();

        assertThat(err(refusal(Code.FAILED_PRECONDITION, ErrorReason.ERROR_REASON_QUOTA_EXCEEDED, violations)))
                .contains("\n  websites: 10 requested, 3 available (subscription 7 of org o)"
                        + "\n  mailboxes: unlimited requested, 0 available (subscription 7 of org o)\n");
    }

    @Test
    void saysWhenToTryAgain() {
        RetryInfo retry = RetryInfo.newBuilder()
                .setRetryDelay(Duration.newBuilder().setSeconds(41).setNanos(1))
                .build();

        assertThat(err(refusal(Code.RESOURCE_EXHAUSTED, ErrorReason.ERROR_REASON_RATE_LIMITED, retry)))
                .contains("try again in 42 s.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK", value = io.grpc.Status.Code.class)
    void keepsWhatTheTransportSaysToItself(io.grpc.Status.Code code) {
        Cli.Run run = cli.refusing(code.toStatus()
                        .withDescription("io exception at 10.0.0.1")
                        .asRuntimeException())
                .run("org", "get");

        assertThat(run.code()).isNotZero().isNotEqualTo(2).isEqualTo(codeOfTransport(code));
        assertThat(run.err()).startsWith("Error: ").contains("; ").doesNotContain("10.0.0.1");
        assertThat(run.err()).contains("request id: " + cli.calls().get(0).header("x-request-id"));
    }

    private static int codeOfTransport(io.grpc.Status.Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, OUT_OF_RANGE -> 9;
            case UNAUTHENTICATED -> 3;
            case PERMISSION_DENIED -> 4;
            case NOT_FOUND -> 5;
            case ALREADY_EXISTS -> 6;
            case FAILED_PRECONDITION -> 8;
            case UNAVAILABLE, DEADLINE_EXCEEDED -> 10;
            case RESOURCE_EXHAUSTED -> 11;
            default -> 1;
        };
    }

    @Test
    void saysWhereItLookedForAServerThatDoesNotAnswer() {
        cli.variables.put("CUSTOMERS_GRPC", "db.example:9");

        assertThat(err(io.grpc.Status.UNAVAILABLE.asRuntimeException()))
                .startsWith("Error: No customers server answers at db.example:9; check that it runs, and its address in"
                        + " --server or CUSTOMERS_GRPC.\n");
        assertThat(err(io.grpc.Status.DEADLINE_EXCEEDED.asRuntimeException()))
                .startsWith("Error: The server at db.example:9 did not answer within 30 s; try again, or give it longer"
                        + " with --timeout.\n");
    }

    @Test
    void letsNoControlCharacterThrough() {
        assertThat(err(refusal(Code.NOT_FOUND, "No org \u001b[31m", ErrorReason.ERROR_REASON_NOT_FOUND)))
                .doesNotContain("\u001b")
                .contains("No org  [31m;");
    }

    private String err(StatusRuntimeException refusal) {
        return cli.refusing(refusal).run("org", "get").err();
    }

    private static BadRequest.FieldViolation violation(String field, String why) {
        return BadRequest.FieldViolation.newBuilder()
                .setField(field)
                .setDescription(why)
                .build();
    }

    private static QuotaFailure.Violation.Builder shortage(String resource, long available) {
        return QuotaFailure.Violation.newBuilder()
                .setSubject("subscription:7")
                .setQuotaMetric(resource)
                .setQuotaValue(available)
                .putQuotaDimensions("org_id", "o");
    }

    private static StatusRuntimeException refusal(Code code, ErrorReason reason, Message... details) {
        return refusal(code, "What happened.", reason, details);
    }

    private static StatusRuntimeException refusal(Code code, String what, ErrorReason reason, Message... details) {
        Status.Builder status = Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(what)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain("customers")
                        .setReason(reason.name().replace("ERROR_REASON_", ""))
                        .putMetadata("requestId", "r-1")
                        .build()));
        for (Message detail : details) {
            status.addDetails(Any.pack(detail));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
