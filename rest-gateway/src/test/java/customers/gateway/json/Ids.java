package customers.gateway.json;

import com.google.protobuf.Timestamp;

/** What the samples are called and when they were made. */
final class Ids {
    static final String A = "7b1e0c52-7f0a-4d6e-9b1c-0f6c3a1d2e3f";
    static final String B = "0d2f7f0e-9c55-4a6f-8a52-3f2f5ad1c0de";

    /** 2026-01-31T09:30:00.120Z. */
    static final Timestamp TIME = Timestamp.newBuilder()
            .setSeconds(1_769_851_800)
            .setNanos(120_000_000)
            .build();

    private Ids() {}
}
