package customers.bench.report;

import customers.bench.load.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One operation measured one way.
 *
 * @param cpu seconds of processor time a second, by process
 */
public record Cell(Outcome outcome, Map<String, Double> cpu) {
    /** As if both had been one. */
    public Cell plus(Cell other) {
        double seconds = outcome.seconds() + other.outcome.seconds();
        Map<String, Double> mean = new LinkedHashMap<>();
        cpu.forEach((process, share) -> mean.put(
                process,
                (share * outcome.seconds() + other.cpu.getOrDefault(process, 0.0) * other.outcome.seconds())
                        / seconds));
        return new Cell(outcome.plus(other.outcome), mean);
    }
}
