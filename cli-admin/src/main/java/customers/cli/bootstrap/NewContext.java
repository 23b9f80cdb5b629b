package customers.cli.bootstrap;

import customers.cli.connection.ContextFile;
import customers.cli.exit.RefusedException;
import customers.cli.shell.Shell;
import java.util.Map;

/** A context that is made with a token which nobody can be shown again, so that all that can be refused is refused before. */
record NewContext(Shell shell, ContextFile file, String name) {

    static NewContext of(Shell shell, String name, boolean withToken) {
        if (!withToken) {
            throw RefusedException.usage(
                    "A context is kept with its token; leave one of --no-token and --save-context out.");
        }
        ContextFile file = ContextFile.read(shell.settings().path());
        if (file.contexts().containsKey(ContextFile.checkedName(name))) {
            throw RefusedException.usage(
                    "There is a context \"" + name + "\" already; name another to --save-context.");
        }
        file.requireWritable();
        return new NewContext(shell, file, name);
    }

    void keep(String org, String token) {
        Map<String, String> context = shell.connectionOptions().asCalled();
        context.put("org", org);
        context.put("token", token);
        file.contexts().put(name, context);
        if (file.current().isEmpty()) {
            file.use(name);
        }
        file.write();
        shell.note("The token is kept; `--context " + name + "` uses it, `context use " + name + "` always.");
    }
}
