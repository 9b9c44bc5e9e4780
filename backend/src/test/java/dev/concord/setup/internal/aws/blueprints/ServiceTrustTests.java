package dev.concord.setup.internal.aws.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTrustTests {
    private static final String ACCOUNT = "447120983316";

    @Test
    void dataZoneOfThisAccountIsTrusted() {
        assertThat(faults("{\"Service\": [\"datazone.amazonaws.com\", \"sagemaker.amazonaws.com\"]}", ACCOUNT))
                .isEmpty();
    }

    @Test
    void aRoleWithoutTheAccountServesDomainsOfOthers() {
        assertThat(faults("{\"Service\": \"datazone.amazonaws.com\"}", "111111111111"))
                .containsExactly("it does not ask for aws:SourceAccount " + ACCOUNT);
    }

    @Test
    void aRoleThatPrincipalsMayBecomeIsNotTheServicesAlone() {
        assertThat(faults("{\"Service\": \"datazone.amazonaws.com\", \"AWS\": \"*\"}", ACCOUNT))
                .contains("somebody else than a service may become it");
        assertThat(faults("\"*\"", ACCOUNT)).contains("somebody else than a service may become it");
    }

    @Test
    void aRoleOfAnotherServiceIsOfNoUse() {
        assertThat(faults("{\"Service\": \"ec2.amazonaws.com\"}", ACCOUNT))
                .containsExactly(
                        "other services than DataZone and SageMaker may become it", "DataZone may not become it");
    }

    private static java.util.List<String> faults(String principal, String account) {
        return ServiceTrust.faults("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": %s, "Action": "sts:AssumeRole",
                 "Condition": {"StringEquals": {"aws:SourceAccount": "%s"}}}}""".formatted(principal, account), ACCOUNT);
    }
}
