package dev.concord.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.shared.Invalid;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SageMakerBlueprintTests {
    private static final String KEY = "alias/studio";

    private final BlueprintKind kind = new SageMakerBlueprint();

    @Test
    void aBlueprintIsOfAKindByItsNameOrOfNone() {
        assertThat(BlueprintKind.of(blueprint("DefaultSageMaker"))).contains(kind);
        assertThat(BlueprintKind.of(blueprint("DefaultDataLake"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vpcId, vpc-1, A VPC looks like",
        "subnetIds, subnet-0a1b2c3d4e5f60718 subnet-2, Subnets look like",
        "sagemakerDomainAuthMode, LDAP, The auth mode is IAM or SSO",
        "sagemakerDomainNetworkType, Open, The network type is",
        "kmsKeyId, my key, A KMS key is named by"
    })
    void aValueInAWrongFormIsRefusedWithASentence(String parameter, String value, String sentence) {
        var blueprint = blueprint("DefaultSageMaker", parameter);
        assertThatThrownBy(() -> blueprint.require(form(Map.of(parameter, value))))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void namesWhatAProfileLoosens() {
        var closed = form(Map.of("sagemakerDomainNetworkType", "VpcOnly", "kmsKeyId", KEY));
        var open = form(Map.of("sagemakerDomainNetworkType", "PublicInternetOnly"));
        assertThat(kind.loosens(null, closed)).isEmpty();
        assertThat(kind.loosens(closed, closed)).isEmpty();
        assertThat(kind.loosens(closed, open))
                .containsExactly(
                        "Studio reaches the internet: network type PublicInternetOnly instead of VpcOnly",
                        "The KMS key alias/studio is dropped: a key of AWS encrypts instead");
        assertThat(kind.loosens(open, open)).isEmpty();
    }

    @Test
    void saysWhatAnEnvironmentGetsAndInWhichSteps() {
        assertThat(kind.makes(form(Map.of("kmsKeyId", KEY))))
                .extracting(BlueprintKind.Made::words)
                .anyMatch(words -> words.contains("encrypted with alias/studio"));
        assertThat(kind.deployment()).contains(Step.DOMAIN, Step.ROLE).doesNotContain(Step.CLEAR, Step.REMOVE);
    }

    private static Blueprint blueprint(String name, String... parameters) {
        return new Blueprint(
                "b1",
                name,
                "",
                List.of(parameters).stream()
                        .map(parameter -> new BlueprintParameter(parameter, "string", "", "", true, true, true))
                        .toList(),
                List.of("eu-west-1"),
                null,
                null,
                null,
                Instant.EPOCH);
    }

    private static ProfileForm form(Map<String, String> parameters) {
        return new ProfileForm(
                "Lab", "", new ProjectId("lab"), true, List.of(), "447120983316", "eu-west-1", parameters);
    }
}
