package customers.cli.plan;

import customers.cli.input.Amount;
import customers.v1.CgroupLimits;
import customers.v1.FsQuotaLimit;
import customers.v1.NewPlan;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Limits on the processes and the file system of a subscriber. One that is not given, or unlimited, does not apply. */
final class LimitOptions {
    @Option(names = "--nproc", paramLabel = "N", description = "Processes.")
    private @Nullable String nproc;

    @Option(names = "--memory-limit", paramLabel = "BYTES", description = "Memory, for example 512MiB.")
    private @Nullable String memory;

    @Option(names = "--iops", paramLabel = "N", description = "Disk operations a second.")
    private @Nullable String iops;

    @Option(
            names = "--io-bandwidth",
            paramLabel = "BYTES",
            description = "Disk throughput a second, for example 10MiB.")
    private @Nullable String bandwidth;

    @Option(names = "--virtual-cpus", paramLabel = "N", description = "Processors, for example 1.5.")
    private @Nullable Double virtualCpus;

    @Option(names = "--fs-quota", paramLabel = "BYTES", description = "Space on the file system, for example 20GiB.")
    private @Nullable String fsQuota;

    void applyTo(NewPlan.Builder plan) {
        CgroupLimits.Builder limits = CgroupLimits.newBuilder();
        amount("--nproc", nproc).ifPresent(limits::setNproc);
        amount("--memory-limit", memory).ifPresent(limits::setMemoryLimit);
        amount("--iops", iops).ifPresent(limits::setIops);
        amount("--io-bandwidth", bandwidth).ifPresent(limits::setIoBandwidth);
        if (virtualCpus != null) {
            limits.setVirtualCpus(virtualCpus);
        }
        if (isAnyGiven()) {
            plan.setCgroupLimits(limits);
        }
        if (fsQuota != null) {
            FsQuotaLimit.Builder quota = plan.getFsQuotaLimitBuilder();
            amount("--fs-quota", fsQuota).ifPresent(quota::setTotalAvailable);
        }
    }

    private boolean isAnyGiven() {
        return Stream.of(nproc, memory, iops, bandwidth, virtualCpus).anyMatch(Objects::nonNull);
    }

    private static OptionalLong amount(String option, @Nullable String text) {
        return text == null ? OptionalLong.empty() : Amount.parse(option, text);
    }
}
