package customers.bench.data;

/** Random numbers that are reached by a place and not by a sequence, so that any row can be made without those before. */
public final class Hash {
    private Hash() {}

    /** Sixty-four well mixed bits of a seed, a use and a place: the finalizer of SplitMix64. */
    public static long of(long seed, int use, long place) {
        return mix(mix(seed + 0x9E3779B97F4A7C15L * (use + 1)) ^ place);
    }

    /** From 0 on, below the bound. */
    public static int below(int bound, long bits) {
        return (int) Math.floorMod(bits, (long) bound);
    }

    /** From 0 on, below 1. */
    public static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
