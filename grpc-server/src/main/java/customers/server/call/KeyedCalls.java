package customers.server.call;

import com.google.protobuf.Any;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import customers.core.access.Caller;
import customers.core.error.CustomersException;
import customers.core.idempotency.KeyedCall;
import customers.core.idempotency.Replay;
import customers.core.idempotency.Replays;
import io.grpc.Metadata;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;

/**
 * Calls with an idempotency key. An answer that was given before is told again with the metadata
 * {@code idempotent-replayed: true}: in the headers of an answer, in the trailers of a refusal.
 */
@Component
class KeyedCalls {
    private static final Metadata.Key<String> REPLAYED = Calls.key("idempotent-replayed");

    private final Replays replays;
    private final GrpcExceptionHandler errors;

    KeyedCalls(Replays replays, GrpcExceptionHandler errors) {
        this.replays = replays;
        this.errors = errors;
    }

    <Q, A> void answer(UnitCall<Q, A> unit, Rpc rpc, String key, Q message) {
        Caller caller = Calls.caller();
        KeyedCall call = KeyedCall.of(
                caller,
                unit.call().getMethodDescriptor().getFullMethodName(),
                key,
                inOneOrder((Message) message),
                rpc.hasSecret() ? Calls.CREDENTIAL.get() : null);
        Replay replay =
                replays.once(caller, call, () -> ((Message) unit.run(caller, message)).toByteArray(), this::refusal);
        Metadata told = new Metadata();
        if (replay.replayed()) {
            told.put(REPLAYED, "true");
        }
        if (replay.refused()) {
            unit.refuse(refused(replay.answer(), told));
        } else {
            A answer = unit.call().getMethodDescriptor().parseResponse(new ByteArrayInputStream(replay.answer()));
            unit.send(told, answer, new Metadata());
        }
    }

    /** The bytes of a message differ with the order of its maps, unless they are put in one. */
    private static byte[] inOneOrder(Message message) {
        byte[] bytes = new byte[message.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            // There is room for all of it.
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private byte[] refusal(CustomersException refusal) {
        StatusException told = Objects.requireNonNull(errors.handleException(refusal));
        return Objects.requireNonNull(StatusProto.fromThrowable(told)).toByteArray();
    }

    private static StatusException refused(byte[] kept, Metadata trailers) {
        try {
            return StatusProto.toStatusException(withOwnRequestId(Status.parseFrom(kept)), trailers);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A kept refusal is none", e);
        }
    }

    /** The id that finds this call in the log, not the one that was refused first. */
    private static Status withOwnRequestId(Status kept) throws InvalidProtocolBufferException {
        Status.Builder status = kept.toBuilder();
        for (Any.Builder detail : status.getDetailsBuilderList()) {
            if (detail.build().is(ErrorInfo.class)) {
                ErrorInfo info = detail.build().unpack(ErrorInfo.class);
                detail.mergeFrom(Any.pack(info.toBuilder()
                        .putMetadata("requestId", Calls.requestId())
                        .build()));
            }
        }
        return status.build();
    }
}
