package customers.cli.shell;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which version a change is meant for. All requests that take one name the same field. */
public final class IfMatch {
    @Option(
            names = "--if-match",
            paramLabel = "ETAG",
            description = "Only in this version, as get shows its etag: one in another version is left alone.")
    private @Nullable String etag;

    /** The request, with what was given. A tag may come without its quotes, which shells eat. */
    @SuppressWarnings("unchecked") // a builder builds what it is of
    public <Q extends Message> Q in(Q request) {
        if (etag == null) {
            return request;
        }
        FieldDescriptor field = request.getDescriptorForType().findFieldByName("if_match");
        boolean bare = etag.matches("[A-Za-z0-9_-]+");
        return (Q) request.toBuilder()
                .setField(field, bare ? '"' + etag + '"' : etag)
                .build();
    }
}
