package customers.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.WithCore;
import customers.core.access.Role;
import customers.core.activity.Activity;
import customers.core.activity.ActivityListings;
import customers.core.activity.ActivityQuery;
import customers.core.customer.Customers;
import customers.core.deletion.Erasures;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.org.OrgChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeedIT extends WithCore {
    @Autowired
    Feed feed;

    @Autowired
    Erasures erasures;

    @Autowired
    ActivityListings activities;

    private long head() {
        int moved = sequencer.advance();
        while (moved > 0) {
            moved = sequencer.advance();
        }
        return feed.head();
    }

    /** All that an org's feed holds behind a position. */
    private List<Activity> read(OrgId org, long after, String... kinds) {
        List<Activity> read = new ArrayList<>();
        long head = head();
        long position = after;
        while (position < head) {
            Stretch stretch = feed.read(org, List.of(kinds), position, head);
            assertThat(stretch.upTo()).isGreaterThan(position).isLessThanOrEqualTo(head);
            assertThat(stretch.events()).hasSizeLessThanOrEqualTo(Feed.MOST);
            stretch.events().forEach(event -> read.add(event.activity()));
            position = stretch.upTo();
        }
        return read;
    }

    private void rename(OrgId org) {
        orgs.update(admin(), org, new OrgChange(name("Renamed"), null, null, null));
    }

    @Test
    void holdsWhatIsDoneInAnOrgAndBelowAndNothingElse() {
        OrgId parent = reseller(root(), unlimited("customers")).org();
        OrgId own = reseller(parent, unlimited("customers")).org();
        OrgId sibling = reseller(parent, unlimited("customers")).org();
        OrgId child = customer(own);
        long before = head();
        List.of(root(), parent, own, sibling, child).forEach(this::rename);
        assertThat(read(own, before)).extracting(Activity::orgId).containsExactly(own, child);
        assertThat(read(child, before)).extracting(Activity::orgId).containsExactly(child);
        assertThat(read(parent, before)).extracting(Activity::orgId).containsExactly(parent, own, sibling, child);
        assertThat(read(root(), before))
                .extracting(Activity::orgId)
                .containsExactly(root(), parent, own, sibling, child);
    }

    @Test
    void holdsEverythingOfAnEventThatTheListingHolds() {
        OrgId org = customer(root());
        long before = head();
        rename(org);
        assertThat(read(org, before)).singleElement().isEqualTo(listed(org));
    }

    private Activity listed(OrgId org) {
        return activities
                .list(admin(), org, new ActivityQuery(null, null, null, firstPage()))
                .items()
                .get(0);
    }

    @Test
    void holdsTheKindsAskedForAlone() {
        OrgId org = customer(root());
        long before = head();
        rename(org);
        suspend(root(), org, true);
        suspend(root(), org, false);
        assertThat(read(org, before, "org.lift", "org.update", "plan.create"))
                .extracting(Activity::kind)
                .containsExactly("org.update", "org.lift");
    }

    @Test
    void holdsWhatWasDoneInOrgsThatAreErasedByNow() {
        OrgId own = reseller(root(), unlimited("customers")).org();
        OrgId child = reseller(own, unlimited("customers")).org();
        OrgId grandchild = customer(child);
        long before = head();
        rename(grandchild);
        erasures.eraseOrg(admin(), child);
        assertThat(read(own, before)).extracting(Activity::kind).containsExactly("org.update", "org.erase");
        assertThat(read(child, before)).extracting(Activity::orgId).containsExactly(grandchild);
    }

    @Test
    void holdsWhatIsDoneAtTheGreatestDepth() {
        OrgId top = reseller(root(), unlimited("customers")).org();
        OrgId org = top;
        // The master org is above the first, so these are all levels that there can be.
        for (int level = 2; level <= Customers.DEEPEST; level++) {
            org = level < Customers.DEEPEST
                    ? reseller(org, unlimited("customers")).org()
                    : customer(org);
        }
        long before = head();
        rename(org);
        assertThat(read(top, before)).extracting(Activity::orgId).containsExactly(org);
        assertThat(read(root(), before)).extracting(Activity::orgId).containsExactly(org);
        assertThat(number("SELECT MAX(LENGTH(lineage)) FROM activities")).isEqualTo(16L * (Customers.DEEPEST + 1));
    }

    @Test
    void beginsWhereTheReaderSays() {
        OrgId org = customer(root());
        long head = head();
        assertThat(feed.begin(admin(), org, null, false)).isEqualTo(head);
        assertThat(feed.begin(admin(), org, null, true)).isZero();
        assertThat(feed.begin(admin(), org, new ResumeToken(7), false)).isEqualTo(7);
        refused(Reason.INVALID_INPUT, () -> feed.begin(admin(), org, new ResumeToken(7), true));
        refused(Reason.INVALID_INPUT, () -> feed.begin(admin(), org, new ResumeToken(head + 1), false));
    }

    @Test
    void isForThoseWhoMayReadTheOrg() {
        OrgId own = reseller(root(), unlimited("customers")).org();
        OrgId child = customer(own);
        assertThat(feed.begin(as(Role.SUPPORT, own), child, null, true)).isZero();
        feed.require(as(Role.SUPPORT, own), child);
        refused(Reason.FORBIDDEN, () -> feed.begin(as(Role.OWNER, child), own, null, true));
        refused(Reason.FORBIDDEN, () -> feed.require(as(Role.BUSINESS, own), own));
        refused(Reason.NOT_FOUND, () -> feed.begin(admin(), OrgId.next(), null, false));
    }
}
