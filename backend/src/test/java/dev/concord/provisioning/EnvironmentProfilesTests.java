package dev.concord.provisioning;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.BLUEPRINT;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.SampleEnvironments;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditTrail;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import dev.concord.shared.StaleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class EnvironmentProfilesTests {
    @Autowired
    EnvironmentProfiles profiles;

    @Autowired
    ProfileProgress progress;

    @Autowired
    Environments environments;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData sample;

    @Autowired
    SampleEnvironments places;

    @BeforeEach
    void blueprint() {
        sample.projects();
        places.blueprint();
        People.PRIYA.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

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
        "vpcId, '', VPC is required",
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

    @Test
    void whatAChangeLoosensIsNamedConfirmedAndInTheTrail() {
        var key = "8c1f5f0e-0b0a-4a39-9d3a-6a1d2f7a5b11";
        var name = newName("closed");
        var id = places.made(form(name, Map.of("kmsKeyId", key)));
        profiles.change(id, version(id), form(name, Map.of("sagemakerDomainNetworkType", "PublicInternetOnly")));
        places.passed(id);
        assertThat(profiles.get(id).loosens()).hasSize(2);
        assertThatThrownBy(() -> profiles.make(id, version(id), false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PublicInternetOnly")
                .hasMessageContaining(key);
        profiles.make(id, version(id), true);
        assertThat(trail.entries(name + " PublicInternetOnly " + key, 0, 10).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("priya");
                    assertThat(entry.reason()).startsWith("Confirmed: ");
                });
    }

    @Test
    void aStricterChangeNeedsNoConfirmation() {
        var name = newName("lab");
        var id = places.made(form(name, Map.of("sagemakerDomainNetworkType", "PublicInternetOnly")));
        profiles.change(id, version(id), form(name));
        places.passed(id);
        assertThat(profiles.get(id).loosens()).isEmpty();
        profiles.make(id, version(id), false);
    }

    @Test
    void theMadeRevisionHoldsUntilDataZoneTookTheNext() {
        var id = places.made(form(newName("lab")));
        var renamed = newName("renamed");
        profiles.change(id, version(id), form(renamed));
        assertThat(profiles.get(id).name()).isNotEqualTo(renamed);
        places.passed(id);
        places.makeComing(id, false);
        assertThat(profiles.get(id).name()).isEqualTo(renamed);
        assertThat(profiles.revisions(id)).extracting(ProfileRevision::number).containsExactly(2, 1);
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var id = places.made(form(newName("lab")));
        var seen = version(id);
        profiles.change(id, seen, form(newName("lab")));
        places.passed(id);
        assertThatThrownBy(() -> profiles.change(id, seen, form(newName("lab"))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> profiles.make(id, seen, true)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void profilesMadeElsewhereAreShownAndConcordsOwnOnlyOnce() {
        var own = places.made(form(newName("lab")));
        var before = profiles.all().size();
        var elsewhere = newName("console");
        progress.observed(List.of(
                observed("dz-" + elsewhere, elsewhere, null),
                observed(datazoneId(own), profiles.get(own).name(), own),
                observed("dz-late-" + elsewhere, newName("making"), ProfileId.random())));
        assertThat(profiles.all()).hasSize(before + 1);
        assertThat(profiles.all())
                .filteredOn(EnvironmentProfile::madeElsewhere)
                .extracting(EnvironmentProfile::name)
                .contains(elsewhere);
    }

    @Test
    void aChangeInDataZoneArrivesAsARevisionThatNobodyWrote() {
        var id = places.made(form(newName("lab")));
        var renamed = newName("console");
        progress.observed(List.of(observed(datazoneId(id), renamed, id)));
        assertThat(profiles.get(id).name()).isEqualTo(renamed);
        assertThat(profiles.revisions(id).getFirst().writtenBy()).isNull();
    }

    @Test
    void isNotDeletedWhileAnEnvironmentIsMadeFromIt() {
        var id = places.made(form(newName("lab")));
        environments.detailed(
                CUSTOMER_RETENTION,
                List.of(new EnvironmentDetail(
                        "environment1", "", datazoneId(id), Map.of(), List.of(), null, null, List.of(), null)));
        assertThatThrownBy(() -> profiles.delete(id, version(id))).hasMessageContaining("retire them first");
        var unused = places.made(form(newName("lab")));
        profiles.delete(unused, version(unused));
        progress.deleted(unused);
        assertThatThrownBy(() -> profiles.get(unused)).isInstanceOf(Missing.class);
    }

    private long version(ProfileId id) {
        return profiles.get(id).version();
    }

    private String datazoneId(ProfileId id) {
        return String.valueOf(profiles.get(id).datazoneId());
    }

    private static ObservedProfile observed(String datazoneId, String name, @Nullable ProfileId concord) {
        var form = form(name);
        var parameters = new HashMap<>(form.parameters());
        parameters.put("sagemakerDomainNetworkType", "VpcOnly");
        parameters.put("sagemakerDomainAuthMode", "IAM");
        return new ObservedProfile(
                datazoneId,
                BLUEPRINT,
                form.managing(),
                name,
                form.description(),
                form.account(),
                form.region(),
                parameters,
                concord);
    }
}
