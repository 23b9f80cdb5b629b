package customers.server.convert;

import static customers.core.error.CustomersException.invalid;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import customers.core.listing.Cursor;
import customers.core.listing.Page;
import customers.v1.SortOrder;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of listings. All requests for one and all answers with one name the same fields, so they are read by name. */
public final class Pages {

    private Pages() {}

    /** The page that a request asks for, with the defaults where it does not say. */
    public static Page.Request fromProto(Message request) {
        Descriptor type = request.getDescriptorForType();
        FieldDescriptor offset = type.findFieldByName("offset");
        FieldDescriptor limit = type.findFieldByName("limit");
        FieldDescriptor order = type.findFieldByName("sort_order");
        Cursor cursor = cursor(request, type);
        if (cursor != null && request.hasField(offset)) {
            throw invalid("cursor", "goes on after a row: not together with an offset");
        }
        return new Page.Request(
                (long) request.getField(offset),
                request.hasField(limit) ? (int) request.getField(limit) : Page.Request.GREATEST,
                SortOrder.SORT_ORDER_DESC.getValueDescriptor().equals(request.getField(order)),
                cursor);
    }

    private static @Nullable Cursor cursor(Message request, Descriptor type) {
        FieldDescriptor cursor = type.findFieldByName("cursor");
        if (!request.hasField(cursor)) {
            return null;
        }
        Message rest = request.toBuilder()
                .clearField(cursor)
                .clearField(type.findFieldByName("limit"))
                .build();
        String query = type.getName() + " " + Base64.getEncoder().encodeToString(rest.toByteArray());
        return new Cursor((String) request.getField(cursor), query);
    }

    /** Fills an answer with the page. */
    public static <T, B extends Message.Builder> B toProto(Page<T> page, B response, Function<T, Message> item) {
        Descriptor type = response.getDescriptorForType();
        FieldDescriptor items = type.findFieldByName("items");
        page.items().forEach(row -> response.addRepeatedField(items, item.apply(row)));
        response.setField(type.findFieldByName("total"), page.total());
        if (page.next() != null) {
            response.setField(type.findFieldByName("next_cursor"), page.next());
        }
        return response;
    }
}
