package dev.concord.provisioning;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProfilesTests extends WithBlueprint {
    @Test
    void nothingIsMadeBeforeTheChecksPassed() {
        var id = profiles.draft(form(newName("lab")));
        assertThat(profiles.get(id).latest().state()).isEqualTo(State.CHECKING);
        assertThatThrownBy(() -> profiles.make(id, version(id), true)).isInstanceOf(Refused.class);
        places.checked(id, Verdict.of("VPC exists", false, "not found", "available"));
        assertThat(profiles.get(id).latest().state()).isEqualTo(State.REFUSED);
        assertThatThrownBy(() -> profiles.make(id, version(id), true)).hasMessageContaining("has not passed");
        assertThat(profiles.get(id).datazoneId()).isNull();
    }

    @Test
    void onceCheckedAndLetMakeItIsWhatDataZoneHas() {
        var id = profiles.draft(form(newName("lab")));
        places.passed(id);
        profiles.make(id, version(id), false);
        assertThat(profiles.get(id).latest().state()).isEqualTo(State.MAKING);
        assertThat(profiles.get(id).usableBy(CUSTOMER_RETENTION)).isFalse();
        places.taken(id);
        assertThat(profiles.get(id).usableBy(CUSTOMER_RETENTION)).isTrue();
        assertThat(profiles.get(id).usableBy(CREDIT_RISK)).isFalse();
    }

    @Test
    void fillsInWhatTheBlueprintWouldSoThatNothingIsUnseen() {
        var id = profiles.draft(form(newName("lab")));
        assertThat(profiles.get(id).latest().form().parameters())
                .containsEntry("sagemakerDomainNetworkType", "VpcOnly")
                .containsEntry("sagemakerDomainAuthMode", "IAM")
                .doesNotContainKey("kmsKeyId");
    }

    @Test
    void onlyAdminsWorkOnProfiles() {
        var id = profiles.draft(form(newName("lab")));
        People.TOMAS.signIn();
        assertThatThrownBy(() -> profiles.draft(form(newName("lab")))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> profiles.change(id, 0, form(newName("lab")))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> profiles.make(id, 0, true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> profiles.checkAgain(id, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> profiles.delete(id, 0)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoMayNotUseAProfileDoesNotSeeIt() {
        var id = places.made(form(newName("lab")));
        People.INES.signIn();
        assertThat(profiles.all()).extracting(EnvironmentProfile::id).contains(id);
        People.PRIYA.signIn();
        var other = places.made(new ProfileForm(
                newName("other"),
                "",
                CREDIT_RISK,
                false,
                List.of(CREDIT_RISK),
                "447120983316",
                "eu-west-1",
                form("any").parameters()));
        People.INES.signIn();
        assertThat(profiles.all()).extracting(EnvironmentProfile::id).doesNotContain(other);
        assertThatThrownBy(() -> profiles.get(other)).isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "vpcId, vpc-UPPER, A VPC looks like",
        "vpcId, '', Enter VPC",
        "subnetIds, 'subnet-0a1b2c3d4e5f60718;subnet-0b2c3d4e5f6071829', Subnets look like",
        "sagemakerDomainAuthMode, PASSWORD, IAM or SSO",
        "sagemakerDomainNetworkType, Open, VpcOnly or PublicInternetOnly",
        "kmsKeyId, my key, A KMS key is named by",
        "madeUp, x, has no madeUp"
    })
    void refusesAValueThatCannotBeRight(String name, String value, String sentence) {
        assertThatThrownBy(() -> profiles.draft(form(newName("lab"), Map.of(name, value))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(sentence);
    }

    private long version(ProfileId id) {
        return profiles.get(id).version();
    }
}
