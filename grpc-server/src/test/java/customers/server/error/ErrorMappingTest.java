package customers.server.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.server.Refusals;
import customers.v1.ErrorReason;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorMappingTest {
    /** The contract's table, written down a second time. */
    private static final Map<Reason, Code> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(Reason.INVALID_INPUT, Code.INVALID_ARGUMENT),
            Map.entry(Reason.UNAUTHORIZED, Code.UNAUTHENTICATED),
            Map.entry(Reason.FORBIDDEN, Code.PERMISSION_DENIED),
            Map.entry(Reason.NOT_FOUND, Code.NOT_FOUND),
            Map.entry(Reason.ALREADY_EXISTS, Code.ALREADY_EXISTS),
            Map.entry(Reason.QUOTA_EXCEEDED, Code.FAILED_PRECONDITION),
            Map.entry(Reason.FAILED_PRECONDITION, Code.FAILED_PRECONDITION),
            Map.entry(Reason.STALE, Code.ABORTED),
            Map.entry(Reason.RATE_LIMITED, Code.RESOURCE_EXHAUSTED),
            Map.entry(Reason.UNAVAILABLE, Code.UNAVAILABLE),
            Map.entry(Reason.INTERNAL, Code.INTERNAL)));

    /** What is stale is told as a failed precondition with a code of its own. */
    private static String told(Reason reason) {
        return reason == Reason.STALE ? "FAILED_PRECONDITION" : reason.name();
    }

    private static Status mapped(Throwable thrown) {
        StatusException exception = new ErrorMapping(ObservationRegistry.NOOP).handleException(thrown);
        return StatusProto.fromThrowable(exception);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatIsUnavailableIsNotToBeTriedAgainByTheChannelItself(Reason reason) {
        Metadata trailers = new ErrorMapping(ObservationRegistry.NOOP)
                .handleException(CustomersException.of(reason, "A sentence."))
                .getTrailers();
        assertThat(trailers.get(Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo(reason == Reason.UNAVAILABLE ? "-1" : null);
        assertThat(trailers.get(Metadata.Key.of("x-too-much", Metadata.ASCII_STRING_MARSHALLER)))
                .isNull();
    }

    @Test
    void coreKnowsTheReasonsOfTheProto() {
        assertThat(Arrays.stream(Reason.values())
                        .map(reason -> "ERROR_REASON_" + told(reason))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorReason.values())
                        .map(Enum::name)
                        .filter(name -> !name.equals("ERROR_REASON_UNSPECIFIED") && !name.equals("UNRECOGNIZED"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsCodeItsSentenceAndItsErrorInfo(Reason reason) {
        Status status = mapped(CustomersException.of(reason, "What to do next."));
        assertThat(status.getCode()).isEqualTo(CODES.get(reason).value());
        assertThat(status.getMessage()).isEqualTo("What to do next.");
        ErrorInfo info = Refusals.detail(status, ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo(told(reason));
        assertThat(info.getDomain()).isEqualTo("customers");
        assertThat(info.getMetadataMap()).containsOnlyKeys("requestId");
        boolean again = reason == Reason.UNAVAILABLE || reason == Reason.RATE_LIMITED;
        assertThat(status.getDetailsList().stream().anyMatch(detail -> detail.is(RetryInfo.class)))
                .isEqualTo(again);
        assertThat(status.getDetailsCount()).isEqualTo(again ? 2 : 1);
    }

    @Test
    void whenToTryAgainIsToldInSecondsRoundedUp() {
        Status status = mapped(CustomersException.rateLimited("Too many.", Duration.ofMillis(89_001)));
        assertThat(Refusals.detail(status, RetryInfo.class).getRetryDelay())
                .isEqualTo(
                        com.google.protobuf.Duration.newBuilder().setSeconds(90).build());
        Status soon = mapped(CustomersException.rateLimited("Too many.", Duration.ofMillis(1)));
        assertThat(Refusals.detail(soon, RetryInfo.class).getRetryDelay().getSeconds())
                .isEqualTo(1);
    }

    @Test
    void invalidFieldsAreNamed() {
        Status status = mapped(CustomersException.invalid(List.of(
                new Violation.Field("customer.name", "is too long"), new Violation.Field("org_id", "is none"))));
        assertThat(Refusals.detail(status, BadRequest.class).getFieldViolationsList())
                .extracting(BadRequest.FieldViolation::getField, BadRequest.FieldViolation::getDescription)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("customer.name", "is too long"),
                        org.assertj.core.groups.Tuple.tuple("org_id", "is none"));
        assertThat(status.getMessage()).isEqualTo("customer.name: is too long; org_id: is none.");
    }

    @Test
    void shortResourcesAreNamedWithWhatIsLeftAndWhose() {
        OrgId holder = OrgId.next();
        Status status = mapped(CustomersException.quotaExceeded(List.of(
                new Violation.Quota("websites", 10L, 3, holder, new SubscriptionId(7)),
                new Violation.Quota("mailboxes", null, 0, holder, new SubscriptionId(7)))));
        List<QuotaFailure.Violation> violations =
                Refusals.detail(status, QuotaFailure.class).getViolationsList();
        assertThat(violations.get(0).getSubject()).isEqualTo("subscription:7");
        assertThat(violations.get(0).getQuotaMetric()).isEqualTo("websites");
        assertThat(violations.get(0).getQuotaValue()).isEqualTo(3);
        assertThat(violations.get(0).getDescription()).isEqualTo("3 of websites left");
        assertThat(violations.get(0).getQuotaDimensionsMap())
                .isEqualTo(Map.of(
                        "org_id", holder.toString(), "subscription_id", "7", "requested", "10", "available", "3"));
        assertThat(violations.get(1).getQuotaDimensionsMap())
                .isEqualTo(Map.of("org_id", holder.toString(), "subscription_id", "7", "available", "0"));
    }

    @Test
    void aBugIsAnsweredWithAFixedSentence() {
        Status status = mapped(new IllegalStateException("SELECT secret FROM table at customers.core.Bug"));
        assertThat(status.getCode()).isEqualTo(Code.INTERNAL.value());
        assertThat(status.getMessage()).isEqualTo("Something broke on our side; the request id finds it in our log.");
        assertThat(status.getDetailsList()).allMatch(detail -> detail.is(ErrorInfo.class));
        assertThat(status.getDetailsList().stream().map(Any::toString)).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void aStatusStaysWhatItIs() {
        StatusException cancelled =
                io.grpc.Status.CANCELLED.withDescription("gone").asException();
        assertThat(new ErrorMapping(ObservationRegistry.NOOP).handleException(cancelled))
                .isSameAs(cancelled);
        assertThat(new ErrorMapping(ObservationRegistry.NOOP)
                        .handleException(cancelled.getStatus().asRuntimeException())
                        .getStatus()
                        .getCode())
                .isEqualTo(Code.CANCELLED);
    }
}
