package customers.cli.output;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Plain values as YAML: see {@link Document}. Words that YAML would take for something else are quoted. */
final class YamlText {
    private YamlText() {}

    /** Ends with a line end. */
    static String of(Object document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        // Else a name with a control character becomes binary, which few readers know.
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        return new Yaml(options).dump(document);
    }
}
