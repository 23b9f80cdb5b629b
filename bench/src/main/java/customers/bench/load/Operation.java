package customers.bench.load;

import customers.bench.data.Hash;

/**
 * An operation that is measured.
 *
 * @param name in the table, and for choosing it
 * @param bare whether there is a baseline of plain statements for it
 * @param picker what is called when random bits come up
 */
public record Operation(String name, boolean bare, Picker picker) {
    /** Picks a call by random bits, and by a number that no other call has. */
    public interface Picker {
        Call pick(long bits, String number);
    }

    /** The call of a client in its turn: every way sends the same. */
    Call call(long seed, int client, long turn, String run) {
        long bits = Hash.of(seed, name.hashCode(), (long) client << 40 | turn);
        return picker.pick(bits, run + "-" + client + "-" + turn);
    }
}
