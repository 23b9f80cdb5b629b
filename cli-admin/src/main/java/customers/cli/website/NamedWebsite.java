package customers.cli.website;

import customers.cli.shell.OrgOption;
import customers.v1.GetWebsiteRequest;
import customers.v1.UpdateWebsiteRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The website that a command is about. */
final class NamedWebsite {
    @Parameters(paramLabel = "WEBSITE", description = "The id of the website, as `website list` shows it.")
    private String id;

    @Mixin
    private OrgOption org;

    String id() {
        return id;
    }

    String orgId() {
        return org.id();
    }

    /** The request that shows it. */
    GetWebsiteRequest get() {
        return GetWebsiteRequest.newBuilder().setOrgId(orgId()).setWebsiteId(id).build();
    }

    /** The beginning of a change of it. */
    UpdateWebsiteRequest.Builder change() {
        return UpdateWebsiteRequest.newBuilder().setOrgId(orgId()).setWebsiteId(id);
    }
}
