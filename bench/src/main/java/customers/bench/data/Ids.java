package customers.bench.data;

import java.util.UUID;

/** UUIDs as of version 7: a moment, and behind it what a seed gives instead of what chance would. */
public final class Ids {
    static final int ORG = 1;
    static final int SALE = 2;
    static final int LOGIN = 3;
    static final int MEMBER = 4;
    static final int DELETION = 5;
    static final int NAME = 6;

    private final long seed;

    Ids(long seed) {
        this.seed = seed;
    }

    /** The upper half: the moment in milliseconds since 1970, and twelve bits. */
    long upper(int use, int place, long moment) {
        return moment << 16 | 0x7000 | (Hash.of(seed, use + 100, place) & 0x0FFF);
    }

    /** The lower half. */
    long lower(int use, int place) {
        return Hash.of(seed, use + 200, place) >>> 2 | 1L << 63;
    }

    /** The id of an org. */
    public UUID org(Tree tree, int org) {
        return new UUID(upper(ORG, org, tree.createdAt[org]), lower(ORG, org));
    }
}
