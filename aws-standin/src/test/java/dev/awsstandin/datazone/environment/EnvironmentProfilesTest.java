package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;

class EnvironmentProfilesTest extends WithDeployments {

    @Test
    void aProfileKeepsWhatItWasGivenAndIsFound() {
        setting.enableSageMaker();
        var id = setting.environmentProfile(owner, project);

        var profile = owner.client()
                .getEnvironmentProfile(
                        get -> get.domainIdentifier(setting.domain()).identifier(id));

        assertThat(profile.userParameters())
                .filteredOn(parameter -> parameter.keyName().equals("vpcId"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.defaultValue())
                        .isEqualTo(setting.network().vpc()));
        assertThat(owner.client()
                        .listEnvironmentProfiles(list -> list.domainIdentifier(setting.domain())
                                .projectIdentifier(project)
                                .name("Studio"))
                        .items())
                .extracting(item -> item.id())
                .containsExactly(id);
    }

    @Test
    void aProfileRefusesParametersThatItsBlueprintDoesNotHave() {
        setting.enableSageMaker();

        InWorld.assertRefused(
                "ValidationException",
                "colour",
                () -> owner.client()
                        .createEnvironmentProfile(create -> create.domainIdentifier(setting.domain())
                                .name("Studio")
                                .projectIdentifier(project)
                                .environmentBlueprintIdentifier(setting.blueprint("DefaultSageMaker"))
                                .userParameters(Setting.parameter("colour", "blue"))));
    }

    static Stream<Arguments> wrongParameters() {
        return Stream.of(
                Arguments.of(Setting.parameter("sagemakerDomainAuthMode", "Password"), "IAM, SSO"),
                Arguments.of(Setting.parameter("sagemakerDomainNetworkType", "Everywhere"), "VpcOnly"),
                Arguments.of(Setting.parameter("colour", "blue"), "colour"),
                Arguments.of(Setting.parameter("subnetIds", ""), "subnetIds"));
    }

    @ParameterizedTest
    @MethodSource("wrongParameters")
    void wrongParametersAreRefusedBeforeAnythingIsMade(EnvironmentParameter wrong, String expected) {
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, project);
        InWorld.assertRefused(
                "ValidationException",
                expected,
                () -> owner.client()
                        .createEnvironment(create -> create.domainIdentifier(setting.domain())
                                .name("studio")
                                .projectIdentifier(project)
                                .environmentProfileIdentifier(profile)
                                .userParameters(wrong)));
        assertThat(owner.client()
                        .listEnvironments(
                                list -> list.domainIdentifier(setting.domain()).projectIdentifier(project))
                        .items())
                .isEmpty();
    }

    @Test
    void aProfileIsUpdatedByItsProjectAndDeletedWhenNobodyUsesIt() {
        var id = active("studio");
        var profile = environment(id).environmentProfileId();
        owner.client()
                .updateEnvironmentProfile(update -> update.domainIdentifier(setting.domain())
                        .identifier(profile)
                        .name("Laboratory")
                        .userParameters(Setting.parameter("vpcId", "vpc-9")));
        var updated = owner.client()
                .getEnvironmentProfile(
                        get -> get.domainIdentifier(setting.domain()).identifier(profile));
        assertThat(updated.name()).isEqualTo("Laboratory");
        assertThat(updated.userParameters())
                .filteredOn(parameter -> parameter.keyName().equals("vpcId"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.defaultValue()).isEqualTo("vpc-9"));
        InWorld.assertRefused(
                "ValidationException",
                "not enabled",
                () -> owner.client()
                        .updateEnvironmentProfile(update -> update.domainIdentifier(setting.domain())
                                .identifier(profile)
                                .awsAccountRegion("us-west-2")));
        InWorld.assertDenied(() -> deleteProfile(setting.actor("stranger"), profile));

        InWorld.assertRefused("ValidationException", "used by", () -> deleteProfile(owner, profile));
        delete(id);
        world.later(HOUR);
        deleteProfile(owner, profile);
        InWorld.assertRefused("ResourceNotFoundException", profile, () -> deleteProfile(owner, profile));
    }

    private void deleteProfile(Actor actor, String profile) {
        actor.client()
                .deleteEnvironmentProfile(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(profile));
    }
}
