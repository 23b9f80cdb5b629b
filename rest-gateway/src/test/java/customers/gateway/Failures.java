package customers.gateway;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Failures in the shape in which the server sends them. */
public final class Failures {
    private Failures() {}

    public static StatusRuntimeException of(
            io.grpc.Status.Code code, String reason, String sentence, Message... details) {
        Status.Builder status = Status.newBuilder()
                .setCode(code.value())
                .setMessage(sentence)
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain("customers")
                        .setReason(reason)
                        .build()));
        for (Message detail : details) {
            status.addDetails(Any.pack(detail));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    public static StatusRuntimeException invalidInput(String... fieldsAndReasons) {
        BadRequest.Builder bad = BadRequest.newBuilder();
        for (int i = 0; i < fieldsAndReasons.length; i += 2) {
            bad.addFieldViolationsBuilder().setField(fieldsAndReasons[i]).setDescription(fieldsAndReasons[i + 1]);
        }
        return of(io.grpc.Status.Code.INVALID_ARGUMENT, "INVALID_INPUT", "The request is not valid.", bad.build());
    }
}
