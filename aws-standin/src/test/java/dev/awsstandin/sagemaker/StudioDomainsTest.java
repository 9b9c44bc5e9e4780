package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AppNetworkAccessType;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.DomainStatus;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class StudioDomainsTest extends InStudio {

    @Test
    void aDomainIsPendingThenInServiceAndKeepsWhatItWasGiven() {
        var created = client().createDomain(create -> create.domainName("kept")
                .authMode(AuthMode.IAM)
                .vpcId("vpc-1")
                .subnetIds("subnet-1", "subnet-2")
                .appNetworkAccessType(AppNetworkAccessType.VPC_ONLY)
                .kmsKeyId("key-1")
                .defaultUserSettings(settings -> settings.executionRole("arn:aws:iam::447120983316:role/studio"))
                .tags(tag("team", "risk")));
        var id = created.domainId();
        assertThat(created.domainArn()).isEqualTo("arn:aws:sagemaker:eu-west-1:447120983316:domain/" + id);
        assertThat(domainStatus(id)).isEqualTo(DomainStatus.PENDING);
        later();
        var domain = client().describeDomain(get -> get.domainId(id));
        assertThat(domain.status()).isEqualTo(DomainStatus.IN_SERVICE);
        assertThat(domain.authMode()).isEqualTo(AuthMode.IAM);
        assertThat(domain.appNetworkAccessType()).isEqualTo(AppNetworkAccessType.VPC_ONLY);
        assertThat(domain.vpcId()).isEqualTo("vpc-1");
        assertThat(domain.subnetIds()).containsExactly("subnet-1", "subnet-2");
        assertThat(domain.kmsKeyId()).isEqualTo("key-1");
        assertThat(domain.defaultUserSettings().executionRole()).endsWith("role/studio");
        assertThat(client().listTags(list -> list.resourceArn(created.domainArn()))
                        .tags())
                .containsExactly(tag("team", "risk"));
        assertThat(client().listDomainsPaginator(list -> list.maxResults(1)).domains())
                .filteredOn(listed -> listed.domainId().equals(id))
                .singleElement()
                .satisfies(listed -> assertThat(listed.domainName()).isEqualTo("kept"));
    }

    @Test
    void aDomainIsUpdatedOnceItIsInService() {
        var id = newDomain(AuthMode.IAM);
        assertInUse("Pending", () -> update(id));
        later();
        update(id);
        assertThat(domainStatus(id)).isEqualTo(DomainStatus.UPDATING);
        later();
        var domain = client().describeDomain(get -> get.domainId(id));
        assertThat(domain.status()).isEqualTo(DomainStatus.IN_SERVICE);
        assertThat(domain.subnetIds()).containsExactly("subnet-9");
    }

    @Test
    void aDomainInAVpcOnlyNeedsTheVpc() {
        assertRefused(
                "ValidationException",
                "VpcId",
                () -> client().createDomain(create -> create.domainName("nowhere")
                        .authMode(AuthMode.IAM)
                        .appNetworkAccessType(AppNetworkAccessType.VPC_ONLY)
                        .defaultUserSettings(settings -> {})));
    }

    @Test
    void nothingIsMadeInADomainThatIsNotReady() {
        var id = newDomain(AuthMode.IAM);
        assertRefused("ValidationException", "Pending", () -> create(id, "ines"));
        assertRefused("ValidationException", "does not exist", () -> create("d-missing", "ines"));
    }

    @Test
    void tagsOfDomainsAndProfilesDecideWhoMayActOnThem() {
        var mine = domain(AuthMode.IAM);
        var other = domain(AuthMode.IAM);
        var arn = client().describeDomain(get -> get.domainId(mine)).domainArn();
        client().addTags(add -> add.resourceArn(arn).tags(tag("AmazonDataZoneProject", "fraud")));
        var member = restricted();

        assertThat(member.describeDomain(get -> get.domainId(mine)).domainId()).isEqualTo(mine);
        assertRefused(
                "AccessDeniedException", "domain/" + other, () -> member.describeDomain(get -> get.domainId(other)));
        client().deleteTags(delete -> delete.resourceArn(arn).tagKeys("AmazonDataZoneProject"));
        assertRefused(
                "AccessDeniedException", "domain/" + mine, () -> member.describeDomain(get -> get.domainId(mine)));
    }

    private static SageMakerClient restricted() {
        STANDIN.iam().createRole(role -> role.roleName("member").assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("member").policyName("own").policyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Resource": "*",
                  "Action": "sagemaker:DescribeDomain",
                  "Condition": {"StringEquals": {"aws:ResourceTag/AmazonDataZoneProject": "fraud"}}}}"""));
        STANDIN.waitForRoles();
        return STANDIN.sageMaker(STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/member")
                        .roleSessionName("notebook")
                        .build()));
    }

    private static void update(String id) {
        client().updateDomain(update -> update.domainId(id).subnetIds("subnet-9"));
    }

    private static DomainStatus domainStatus(String id) {
        return client().describeDomain(get -> get.domainId(id)).status();
    }
}
