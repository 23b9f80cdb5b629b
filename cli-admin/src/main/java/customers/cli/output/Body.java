package customers.cli.output;

import com.google.api.AnnotationsProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import customers.v1.RestOptions;
import java.util.Optional;

/**
 * What of an answer is its body over HTTP, by the rpc's own options: the whole message, one field of it, or nothing. An
 * answer that carries a secret beside that field is printed whole, for a command line has no cookie to keep it in.
 */
final class Body {
    private static final int NO_CONTENT = 204;

    private final Message answer;
    private final Optional<MethodDescriptor> method;

    private Body(Message answer) {
        this.answer = answer;
        this.method = method(answer.getDescriptorForType());
    }

    static Body of(Message answer) {
        return new Body(answer);
    }

    boolean isEmpty() {
        return method.filter(rpc -> rpc.getOptions().getExtension(RestOptions.successStatus) == NO_CONTENT)
                .isPresent();
    }

    /** The one field that is the body; empty when the whole message is. */
    Optional<FieldDescriptor> field() {
        return method.map(rpc ->
                        rpc.getOptions().getExtension(AnnotationsProto.http).getResponseBody())
                .map(name -> answer.getDescriptorForType().findFieldByName(name))
                .filter(field -> answer.getDescriptorForType().getFields().stream()
                        .noneMatch(other ->
                                !other.equals(field) && other.getOptions().getDebugRedact()));
    }

    private static Optional<MethodDescriptor> method(Descriptor answer) {
        return answer.getFile().getServices().stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(rpc -> rpc.getOutputType().equals(answer))
                .findFirst();
    }
}
