package customers.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.cache.Stale.Scope;
import customers.core.id.OrgId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaleTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Scope scope) {
        Stale change = scope == Scope.EVERYTHING ? Stale.EVERYTHING : new Stale(scope, UUID.randomUUID());
        assertThat(Stale.of(change.toString())).isEqualTo(change);
        assertThat(change.toString()).hasSizeLessThanOrEqualTo(64);
    }

    /** A server of a later version tells of what this one does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"", ":", "PLANET:00000000-0000-0000-0000-000000000001", "PLANET", "TOKEN:all"})
    void whatNobodyKnowsIsEverything(String text) {
        assertThat(Stale.of(text)).isEqualTo(Stale.EVERYTHING);
    }

    @Test
    void namesOne() {
        OrgId org = OrgId.next();
        assertThat(Stale.org(org).names(org.value())).isTrue();
        assertThat(Stale.org(org).names(UUID.randomUUID())).isFalse();
        assertThat(Stale.EVERYTHING.names(org.value())).isFalse();
    }
}
