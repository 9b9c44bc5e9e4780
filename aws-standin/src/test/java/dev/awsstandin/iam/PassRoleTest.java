package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.AccessDeniedException;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

class PassRoleTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String MAY_PASS = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": ["datazone:*", "sagemaker:*"], "Resource": "*"},
              {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::447120983316:role/good",
               "Condition": {"StringEquals": {"iam:PassedToService": "datazone.amazonaws.com"}}}]}""";
    private static final String GOOD = "arn:aws:iam::447120983316:role/good";

    @Test
    void aDomainsRoleMustBePassable() {
        var user = new People(STANDIN).user("passing", MAY_PASS);

        assertThat(createDomain(user, GOOD)).isNotBlank();
        assertThatThrownBy(() -> createDomain(user, "arn:aws:iam::447120983316:role/other"))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("not authorized to perform: iam:PassRole on resource: "
                        + "arn:aws:iam::447120983316:role/other");
    }

    @Test
    void bothRolesOfABlueprintMustBePassable() {
        var user = new People(STANDIN).user("enabling", MAY_PASS);
        var dataZone = STANDIN.client(DataZoneClient.builder(), user);
        var domain = createDomain(user, GOOD);
        var blueprint = dataZone.listEnvironmentBlueprints(
                        list -> list.domainIdentifier(domain).managed(true))
                .items()
                .getFirst()
                .id();

        dataZone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain)
                .environmentBlueprintIdentifier(blueprint)
                .enabledRegions("eu-west-1")
                .provisioningRoleArn(GOOD)
                .manageAccessRoleArn(GOOD));
        assertThatThrownBy(() -> dataZone.putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain)
                        .environmentBlueprintIdentifier(blueprint)
                        .enabledRegions("eu-west-1")
                        .provisioningRoleArn(GOOD)
                        .manageAccessRoleArn("arn:aws:iam::447120983316:role/other")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("iam:PassRole");
    }

    @Test
    void aRoleIsPassedToOneServiceOnly() {
        var user = new People(STANDIN).user("storing", MAY_PASS);

        assertThatThrownBy(() -> STANDIN.sageMaker(user)
                        .createFeatureGroup(create -> create.featureGroupName("fares")
                                .recordIdentifierFeatureName("id")
                                .eventTimeFeatureName("at")
                                .featureDefinitions(feature("id"), feature("at"))
                                .roleArn(GOOD)
                                .onlineStoreConfig(online -> online.enableOnlineStore(true))))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("iam:PassRole");
    }

    @Test
    void theRoleOfPeopleInStudioMustBePassable() {
        var user = new People(STANDIN)
                .user("opening", MAY_PASS.replace("datazone.amazonaws.com", "sagemaker.amazonaws.com"));
        var sageMaker = STANDIN.sageMaker(user);

        var domain = sageMaker
                .createDomain(create -> create.domainName("studio")
                        .authMode(AuthMode.IAM)
                        .defaultUserSettings(settings -> settings.executionRole(GOOD)))
                .domainArn();

        assertThat(domain).contains(":domain/");
        assertThatThrownBy(() -> sageMaker.createUserProfile(create -> create.domainId(
                                domain.substring(domain.lastIndexOf('/') + 1))
                        .userProfileName("ines")
                        .userSettings(settings -> settings.executionRole("arn:aws:iam::447120983316:role/other"))))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("iam:PassRole");
    }

    private static FeatureDefinition feature(String name) {
        return FeatureDefinition.builder()
                .featureName(name)
                .featureType(FeatureType.STRING)
                .build();
    }

    private static String createDomain(AwsCredentials user, String role) {
        return STANDIN.client(DataZoneClient.builder(), user)
                .createDomain(create -> create.name("d").domainExecutionRole(role))
                .id();
    }
}
