package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Whom a role trusts, after its trust policy was changed. */
class TrustChangesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String MAY_ASSUME = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}}""";

    @Test
    void theNewTrustHoldsAndTheOldOneNoMore() {
        var before = new People(STANDIN).user("before", MAY_ASSUME);
        var after = new People(STANDIN).user("after", MAY_ASSUME);
        STANDIN.iam().createRole(create -> create.roleName("changing").assumeRolePolicyDocument(trust("before")));
        STANDIN.waitForRoles();
        assertThat(assume(before)).isNotEmpty();

        change("changing", trust("after"));

        assertThat(assume(after)).isNotEmpty();
        assertThatThrownBy(() -> assume(before))
                .isInstanceOfSatisfying(
                        StsException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
        var kept = STANDIN.iam().getRole(get -> get.roleName("changing")).role().assumeRolePolicyDocument();
        assertThat(URLDecoder.decode(kept, StandardCharsets.UTF_8)).isEqualTo(trust("after"));
    }

    @Test
    void whatIsNoTrustPolicyChangesNothing() {
        new People(STANDIN).user("trusted");
        STANDIN.iam().createRole(create -> create.roleName("steady").assumeRolePolicyDocument(trust("trusted")));

        assertThatThrownBy(() -> change("steady", "nonsense")).isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() -> change("steady", trust("ghost"))).isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() -> change("ghost", trust("trusted"))).isInstanceOf(NoSuchEntityException.class);

        var kept = STANDIN.iam().getRole(get -> get.roleName("steady")).role().assumeRolePolicyDocument();
        assertThat(URLDecoder.decode(kept, StandardCharsets.UTF_8)).isEqualTo(trust("trusted"));
    }

    private static void change(String role, String trust) {
        STANDIN.iam().updateAssumeRolePolicy(update -> update.roleName(role).policyDocument(trust));
    }

    private static String assume(AwsCredentials user) {
        return STANDIN.sts(user)
                .assumeRole(assume -> assume.roleArn("arn:aws:iam::447120983316:role/changing")
                        .roleSessionName("one"))
                .credentials()
                .accessKeyId();
    }

    private static String trust(String user) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "arn:aws:iam::447120983316:user/%s"}}}""".formatted(user);
    }
}
