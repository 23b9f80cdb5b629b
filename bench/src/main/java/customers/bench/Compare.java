package customers.bench;

import customers.bench.report.Medians;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says how much slower one run was than another. */
@Command(
        name = "compare",
        description = "Prints the ratios of the medians of two runs, such as of a small and a large database.")
final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A.json", description = "The run to compare with.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B.json", description = "The run to compare.")
    private Path after = Path.of("");

    @Override
    public Integer call() throws Exception {
        System.out.print(Medians.ratios(before, after));
        return 0;
    }
}
