package dev.concord.provisioning;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.BLUEPRINT;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.provisioning.internal.ObservedProfile;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.shared.Missing;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import dev.concord.shared.StaleVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileChangesTests extends WithBlueprint {
    @Autowired
    ProfileProgress progress;

    @Autowired
    Environments environments;

    @Autowired
    AuditTrail trail;

    @Autowired
    Blueprints blueprints;

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
        assertThat(trail.entries(name + " PublicInternetOnly " + key, Slice.first(10))
                        .items())
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo("priya"))
                .extracting(AuditEntry::outcome, entry -> entry.reason().split(":", 2)[0])
                .containsExactly(
                        tuple(AuditEntry.Outcome.DECIDED, "Confirmed"),
                        tuple(AuditEntry.Outcome.REFUSED, "This loosens the profile, confirm it first"));
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

    /** Nobody could say what such a change loosens, or what to look at before it is made. */
    @Test
    void aProfileOfABlueprintThatConcordDoesNotDeployIsShownAndNeverChanged() {
        blueprints.observed(List.of(new Blueprint(
                "lake", "DefaultDataLake", "", List.of(), List.of("eu-west-1"), null, null, null, Instant.EPOCH)));
        var name = newName("lake");
        var seen = observed("dz-" + name, name, null);
        progress.observed(List.of(new ObservedProfile(
                seen.datazoneId(), "lake", seen.managing(), name, "", seen.account(), seen.region(), Map.of(), null)));
        var id = profiles.all().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> profiles.change(id, version(id), form(name)))
                .isInstanceOf(Refused.class)
                .hasMessage("Concord does not deploy blueprint DefaultDataLake");
        assertThat(profiles.revisions(id)).hasSize(1);
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
