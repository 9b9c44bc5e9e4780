package dev.awsstandin.fault;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class StaleReadsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AfterEach
    void removeFaults() {
        faults().removeAll();
        STANDIN.sageMaker()
                .listModelPackageGroups(list -> {})
                .modelPackageGroupSummaryList()
                .forEach(group -> STANDIN.sageMaker()
                        .deleteModelPackageGroup(
                                delete -> delete.modelPackageGroupName(group.modelPackageGroupName())));
    }

    @Test
    void matchingReadsSeeTheFormerStateUntilTheTimeIsOver() {
        create("old");
        var rule = faults().add(Fault.staleReads(Target.operation("sagemaker", "ListModelPackageGroups"), MINUTE));
        create("new");

        assertThat(names(STANDIN.sageMaker())).containsExactly("old");
        assertThat(describe("new")).isEqualTo("new");
        assertThat(rule.fired()).isEqualTo(1);
        assertThat(STANDIN.standin()
                        .callLog()
                        .of("sagemaker", "ListModelPackageGroups")
                        .getLast()
                        .fault())
                .isEqualTo(rule.id());

        STANDIN.standin().clock().advance(MINUTE);
        assertThat(names(STANDIN.sageMaker())).containsExactlyInAnyOrder("old", "new");
        assertThat(rule.fired()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsStillSeen() {
        create("deleted");
        faults().add(Fault.staleReads(new Target("sagemaker", null, null), MINUTE));
        STANDIN.sageMaker().deleteModelPackageGroup(delete -> delete.modelPackageGroupName("deleted"));

        assertThat(describe("deleted")).isEqualTo("deleted");
        faults().removeAll();
        assertThatThrownBy(() -> describe("deleted")).isInstanceOf(SageMakerException.class);
    }

    @Test
    void writesSeeTheNewestState() {
        var rule = faults().add(Fault.staleReads(Target.everything(), MINUTE));
        create("once");

        assertThatThrownBy(() -> create("once")).hasMessageContaining("already exists");
        assertThat(rule.matched()).isZero();
    }

    @Test
    void iamIsNotStale() {
        create("old");
        faults().add(Fault.staleReads(new Target("sagemaker", null, null), MINUTE));
        STANDIN.iam().createRole(create -> create.roleName("late").assumeRolePolicyDocument("""
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                          "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("late").policyName("list").policyDocument("""
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
                          "Action": "sagemaker:ListModelPackageGroups", "Resource": "*"}}"""));
        STANDIN.waitForRoles();
        var late = STANDIN.assume(
                ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/late")
                        .roleSessionName("s1")
                        .build());

        assertThat(names(STANDIN.sageMaker(late))).containsExactly("old");
    }

    private static void create(String name) {
        STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName(name));
    }

    private static String describe(String name) {
        return STANDIN.sageMaker()
                .describeModelPackageGroup(get -> get.modelPackageGroupName(name))
                .modelPackageGroupName();
    }

    private static List<String> names(SageMakerClient client) {
        return client.listModelPackageGroups(list -> {}).modelPackageGroupSummaryList().stream()
                .map(ModelPackageGroupSummary::modelPackageGroupName)
                .toList();
    }

    private static Faults faults() {
        return STANDIN.standin().faults();
    }
}
