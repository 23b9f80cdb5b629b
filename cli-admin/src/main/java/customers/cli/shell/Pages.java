package customers.cli.shell;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

/** Requests for one page after the other. All listings name the same fields. */
final class Pages {
    private Pages() {}

    /** The same request for the page after the cursor. */
    @SuppressWarnings("unchecked") // a builder builds what it is of
    static <Q extends Message> Q byCursor(Q request, String cursor) {
        return (Q) request.toBuilder()
                .clearField(field(request, "offset"))
                .setField(field(request, "cursor"), cursor)
                .build();
    }

    /** Whether there is more after the answer. */
    static boolean hasNext(Message request, Message answer) {
        return request.hasField(field(request, "cursor"))
                ? answer.hasField(field(answer, "next_cursor"))
                : nextOffset(request) < (long) answer.getField(field(answer, "total"));
    }

    /** The request for what comes after the answer. */
    @SuppressWarnings("unchecked") // a builder builds what it is of
    static <Q extends Message> Q next(Q request, Message answer) {
        return request.hasField(field(request, "cursor"))
                ? byCursor(request, nextCursor(answer))
                : (Q) request.toBuilder()
                        .setField(field(request, "offset"), nextOffset(request))
                        .build();
    }

    /** Empty where there is none. */
    static String nextCursor(Message answer) {
        return (String) answer.getField(field(answer, "next_cursor"));
    }

    private static long nextOffset(Message request) {
        return (long) request.getField(field(request, "offset")) + (int) request.getField(field(request, "limit"));
    }

    private static FieldDescriptor field(Message message, String name) {
        return message.getDescriptorForType().findFieldByName(name);
    }
}
