package customers.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.WithCore;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BrandingsIT extends WithCore {
    @Autowired
    Brandings brandings;

    @Test
    void anybodyReadsTheNameAndLocaleOfALiveOrg() {
        OrgId org = customer(root());
        orgs.update(admin(), org, new OrgChange(null, null, "pt-BR", null));
        Branding branding = brandings.get(org);
        assertThat(branding.orgName()).isEqualTo(get(org).name());
        assertThat(branding.locale()).isEqualTo("pt-BR");
        assertThat(branding.parent()).isEqualTo(root());
        assertThat(branding.nameServers()).isEmpty();
        assertThat(branding.controlPanelDomain()).isNull();
        assertThat(brandings.get(root()).parent()).isNull();
        suspend(root(), org, true);
        assertThat(brandings.get(org).orgName()).isEqualTo(branding.orgName());
    }

    @Test
    void anOrgThatIsNotThereOrDeletedHasNone() {
        refused(Reason.NOT_FOUND, () -> brandings.get(OrgId.next()));
        OrgId org = customer(root());
        deletions.deleteOrg(admin(), org);
        refused(Reason.NOT_FOUND, () -> brandings.get(org));
    }

    @Test
    void tellsWhatTheInstallationIsSetTo() {
        try (OwnCore core = OwnCore.begun(
                "customers.name-servers=ns1.example.com,ns2.example.com",
                "customers.control-panel-domain=panel.example.com")) {
            Branding branding = core.get(Brandings.class).get(core.root());
            assertThat(branding.nameServers()).containsExactly("ns1.example.com", "ns2.example.com");
            assertThat(branding.controlPanelDomain()).isEqualTo("panel.example.com");
        }
    }
}
