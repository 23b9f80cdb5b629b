package customers.cli.website;

import customers.cli.shell.Shell;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code website get}. */
@Command(name = "get", description = "Shows a website of an org, a deleted one too.")
final class GetWebsite implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebsite website;

    GetWebsite(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(WebsiteServiceGrpc::newBlockingStub, WebsiteServiceBlockingStub::getWebsite, website.get());
    }
}
