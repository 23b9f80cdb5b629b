package customers.cli.website;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteWebsiteRequest;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code website delete}. */
@Command(
        name = "delete",
        description = "Deletes a website softly. What it consumed is given back, and its domain is free.")
final class DeleteWebsite implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedWebsite website;

    @Mixin
    private Confirmation confirmation;

    DeleteWebsite(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        DeleteWebsiteRequest request = DeleteWebsiteRequest.newBuilder()
                .setOrgId(website.orgId())
                .setWebsiteId(website.id())
                .build();
        confirmation.require(this::question);
        shell.printDone(
                WebsiteServiceGrpc::newBlockingStub,
                WebsiteServiceBlockingStub::deleteWebsite,
                request,
                "Website " + website.id() + " is deleted.");
    }

    /** The word is what will be destroyed, so it is asked of the server and not of the command line. */
    private Confirmation.Question question() {
        String domain = shell.call(
                        WebsiteServiceGrpc::newBlockingStub, WebsiteServiceBlockingStub::getWebsite, website.get())
                .getWebsite()
                .getDomain()
                .getDomain();
        return new Confirmation.Question("This deletes the website " + domain + ".", domain);
    }
}
