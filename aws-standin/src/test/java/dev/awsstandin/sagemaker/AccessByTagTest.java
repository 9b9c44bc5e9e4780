package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class AccessByTagTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String SHARED = "sagemaker:shared-with:env1";

    private static SageMakerClient consumer;
    private static String group;

    @BeforeAll
    static void aRoleThatMayReadWhatIsSharedWithIt() {
        STANDIN.iam().createRole(role -> role.roleName("consumer").assumeRolePolicyDocument("""
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                                  "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(
                        put -> put.roleName("consumer").policyName("shared").policyDocument("""
                                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*",
                                  "Action": ["sagemaker:Describe*", "sagemaker:ListModelPackages"],
                                  "Condition": {"StringEquals": {"aws:ResourceTag/%s": ["ro", "rw"]}}}}""".formatted(SHARED)));
        STANDIN.waitForRoles();
        consumer = STANDIN.sageMaker(STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/consumer")
                        .roleSessionName("notebook")
                        .build()));
        group = STANDIN.sageMaker()
                .createModelPackageGroup(create -> create.modelPackageGroupName("fraud"))
                .modelPackageGroupArn();
        STANDIN.sageMaker().createModelPackage(create -> create.modelPackageGroupName("fraud"));
    }

    @Test
    void accessFollowsTheGroupsTag() {
        assertDenied();

        STANDIN.sageMaker()
                .addTags(add -> add.resourceArn(group)
                        .tags(Tag.builder().key(SHARED).value("ro").build()));
        assertThat(consumer.describeModelPackageGroup(get -> get.modelPackageGroupName("fraud"))
                        .modelPackageGroupArn())
                .isEqualTo(group);
        assertThat(consumer.listModelPackages(list -> list.modelPackageGroupName("fraud"))
                        .modelPackageSummaryList())
                .hasSize(1);
        assertThat(consumer.describeModelPackage(get ->
                                get.modelPackageName(group.replace("model-package-group", "model-package") + "/1"))
                        .modelPackageVersion())
                .isEqualTo(1);

        STANDIN.sageMaker().deleteTags(delete -> delete.resourceArn(group).tagKeys(SHARED));
        assertDenied();
    }

    private static void assertDenied() {
        assertThatThrownBy(() -> consumer.describeModelPackageGroup(get -> get.modelPackageGroupName("fraud")))
                .isInstanceOfSatisfying(SageMakerException.class, error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                    assertThat(error.getMessage())
                            .contains("User: arn:aws:sts::447120983316:assumed-role/consumer/notebook is not authorized"
                                    + " to perform: sagemaker:DescribeModelPackageGroup on resource: " + group
                                    + " because no identity-based policy allows the"
                                    + " sagemaker:DescribeModelPackageGroup action");
                });
    }
}
