package customers.core.etag;

import customers.core.id.OrgId;

/** Tells the version of one kind of thing to those who change it without reading it, as deletes and restores do. */
public interface Versions<I> {

    /** The version of the thing with the id, which the org has and which is there, deleted or not. */
    ETag of(OrgId org, I id);
}
