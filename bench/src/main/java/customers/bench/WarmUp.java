package customers.bench;

import customers.bench.load.Crew;
import customers.bench.load.Operation;
import customers.bench.system.Progress;
import java.util.List;

/** What comes before anything is measured. */
final class WarmUp {
    private WarmUp() {}

    /** All operations in turn, again and again for so many seconds, so that the compilers of all processes have seen everything. */
    static void with(List<Operation> operations, List<Crew> crews, double seconds) {
        try (Progress progress = new Progress("warm up")) {
            long begin = System.nanoTime();
            double each = Math.min(1, seconds / (2 * operations.size() * crews.size()));
            for (double spent = 0; spent < seconds; spent = (System.nanoTime() - begin) / 1e9) {
                for (Operation operation : operations) {
                    for (Crew crew : crews) {
                        if (crew.takes(operation)) {
                            crew.closedLoop(operation, Source.duration(each));
                        }
                    }
                    progress.at((System.nanoTime() - begin) / 1_000_000, (long) (seconds * 1000));
                }
            }
        }
    }
}
