package customers.core.org;

import customers.core.etag.ETag;
import customers.core.etag.Versions;
import customers.core.id.OrgId;
import org.springframework.stereotype.Component;

/** The versions of orgs. */
@Component
class OrgVersions implements Versions<OrgId> {
    private final OrgMapper orgs;

    OrgVersions(OrgMapper orgs) {
        this.orgs = orgs;
    }

    @Override
    public ETag of(OrgId org, OrgId id) {
        return orgs.find(id).orElseThrow().etag();
    }
}
