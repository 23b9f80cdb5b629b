package customers.core.listing;

import customers.core.listing.Slice.Position;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a listing is ordered by: the id, or another column and within that the id, which makes every order total. Says how
 * the values are taken from a row and read from text again; both must be told by {@link Object#toString()}.
 *
 * @param key the column that comes first; null for the id alone
 */
public record Order<T>(@Nullable Column<T> key, Column<T> id) {

    /** A column that rows are ordered by. */
    public record Column<T>(Function<T, ?> value, Function<String, ?> reader) {}

    /** By the id alone: the order of creation. */
    public static <T> Order<T> byId(Function<T, ?> value, Function<String, ?> reader) {
        return new Order<>(null, new Column<>(value, reader));
    }

    /** By another column first. */
    public Order<T> first(Function<T, ?> value, Function<String, ?> reader) {
        return new Order<>(new Column<>(value, reader), id);
    }

    /** Whether another column than the id comes first. */
    public boolean isKeyed() {
        return key != null;
    }

    @Nullable
    String keyOf(T row) {
        return key == null ? null : key.value().apply(row).toString();
    }

    String idOf(T row) {
        return id.value().apply(row).toString();
    }

    /** The place of a row. */
    public Position placeOf(T row, boolean descending) {
        Object value = key == null ? null : key.value().apply(row);
        return new Position(value, id.value().apply(row), beyond(value, descending));
    }

    /** The same place in the other direction. */
    public Position turned(Position place, boolean descending) {
        return new Position(place.key(), place.id(), beyond(place.key(), descending));
    }

    /** Reads a place; IllegalArgumentException when it is none of this order. */
    Position position(@Nullable String keyText, String idText, boolean descending) {
        if ((key == null) != (keyText == null)) {
            throw new IllegalArgumentException("a cursor of another order");
        }
        Object value = key == null || keyText == null ? null : key.reader().apply(keyText);
        return new Position(value, id.reader().apply(idText), beyond(value, descending));
    }

    private static @Nullable List<?> beyond(@Nullable Object key, boolean descending) {
        if (!(key instanceof Enum<?> constant)) {
            return null;
        }
        List<?> values = Arrays.asList(constant.getDeclaringClass().getEnumConstants());
        int place = values.indexOf(constant);
        return descending ? values.subList(0, place) : values.subList(place + 1, values.size());
    }
}
