package dev.awsstandin.ram;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.ram.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.ram.model.InvalidNextTokenException;
import software.amazon.awssdk.services.ram.model.InvalidParameterException;
import software.amazon.awssdk.services.ram.model.InvalidStateTransitionException;
import software.amazon.awssdk.services.ram.model.MalformedArnException;
import software.amazon.awssdk.services.ram.model.RamException;
import software.amazon.awssdk.services.ram.model.ResourceOwner;
import software.amazon.awssdk.services.ram.model.ResourceShare;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociation;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationStatus;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationType;
import software.amazon.awssdk.services.ram.model.ResourceSharePermissionSummary;
import software.amazon.awssdk.services.ram.model.ResourceShareStatus;
import software.amazon.awssdk.services.ram.model.Tag;
import software.amazon.awssdk.services.ram.model.UnknownResourceException;

class ResourceSharesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String SAGEMAKER = "sagemaker.amazonaws.com";
    private static final String FOR_SAGEMAKER =
            "arn:aws:ram::aws:permission/AWSRAMSageMakerServicePrincipalPermissionAmazonDataZoneDomain";

    private static String domain;

    @BeforeAll
    static void aDomain() {
        domain = STANDIN.client(DataZoneClient.builder(), ADMINISTRATOR)
                .createDomain(create ->
                        create.name("halden-bank").domainExecutionRole("arn:aws:iam::447120983316:role/domain"))
                .arn();
    }

    private static RamClient ram() {
        return STANDIN.client(RamClient.builder(), ADMINISTRATOR);
    }

    @Test
    void sageMakerBecomesATrustedServiceOfADomain() {
        var share = ram().createResourceShare(create -> create.name("for-sagemaker")
                        .resourceArns(domain)
                        .principals(SAGEMAKER)
                        .permissionArns(FOR_SAGEMAKER)
                        .tags(Tag.builder().key("made-by").value("concord").build()))
                .resourceShare();

        assertThat(share.resourceShareArn()).startsWith("arn:aws:ram:eu-west-1:447120983316:resource-share/");
        assertThat(ram().getResourceShares(
                                list -> list.resourceOwner(ResourceOwner.SELF).name("for-sagemaker"))
                        .resourceShares())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.status()).isEqualTo(ResourceShareStatus.ACTIVE);
                    assertThat(found.owningAccountId()).isEqualTo(RunningStandin.ACCOUNT);
                    assertThat(found.tags()).hasSize(1);
                });
        assertThat(associated(share, ResourceShareAssociationType.PRINCIPAL))
                .singleElement()
                .satisfies(association -> {
                    assertThat(association.associatedEntity()).isEqualTo(SAGEMAKER);
                    assertThat(association.status()).isEqualTo(ResourceShareAssociationStatus.ASSOCIATED);
                    assertThat(association.external()).isFalse();
                });
        assertThat(associated(share, ResourceShareAssociationType.RESOURCE))
                .extracting(ResourceShareAssociation::associatedEntity)
                .containsExactly(domain);
        assertThat(permissions(share)).containsExactly(FOR_SAGEMAKER);
    }

    @Test
    void aShareWithoutAChosenPermissionHasTheUsualOne() {
        var share = share("usual");

        assertThat(permissions(share)).isEmpty();
        ram().associateResourceShare(
                        add -> add.resourceShareArn(share.resourceShareArn()).resourceArns(domain));

        assertThat(permissions(share))
                .containsExactly("arn:aws:ram::aws:permission/AWSRAMDefaultPermissionAmazonDataZoneDomain");
        assertThat(ram().listPermissions(list -> list.resourceType("datazone:Domain"))
                        .permissions())
                .extracting(ResourceSharePermissionSummary::arn)
                .contains(FOR_SAGEMAKER);
    }

    @Test
    void whatIsDisassociatedIsGone() {
        var share = share("leaving");
        ram().associateResourceShare(
                        add -> add.resourceShareArn(share.resourceShareArn()).principals(SAGEMAKER));

        var removed = ram().disassociateResourceShare(remove ->
                        remove.resourceShareArn(share.resourceShareArn()).principals(SAGEMAKER))
                .resourceShareAssociations();

        assertThat(removed)
                .singleElement()
                .satisfies(association ->
                        assertThat(association.status()).isEqualTo(ResourceShareAssociationStatus.DISASSOCIATED));
        assertThatThrownBy(() -> ram().disassociateResourceShare(remove ->
                        remove.resourceShareArn(share.resourceShareArn()).principals(SAGEMAKER)))
                .isInstanceOf(UnknownResourceException.class);
    }

    @Test
    void aDeletedShareIsStillSeenAndCannotBeChanged() {
        var share = share("doomed");
        ram().updateResourceShare(update ->
                update.resourceShareArn(share.resourceShareArn()).name("doomed-2"));

        assertThat(ram().deleteResourceShare(delete -> delete.resourceShareArn(share.resourceShareArn()))
                        .returnValue())
                .isTrue();

        assertThat(ram().getResourceShares(list ->
                                list.resourceOwner(ResourceOwner.SELF).resourceShareArns(share.resourceShareArn()))
                        .resourceShares())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.status()).isEqualTo(ResourceShareStatus.DELETED);
                    assertThat(found.name()).isEqualTo("doomed-2");
                });
        assertThatThrownBy(() -> ram().updateResourceShare(update ->
                        update.resourceShareArn(share.resourceShareArn()).name("again")))
                .isInstanceOf(InvalidStateTransitionException.class);
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        var ghost = domain.substring(0, domain.lastIndexOf('/')) + "/dzd_ghost";

        assertThatThrownBy(() ->
                        ram().createResourceShare(create -> create.name("r").resourceArns(ghost)))
                .isInstanceOf(UnknownResourceException.class);
        assertThatThrownBy(() ->
                        ram().createResourceShare(create -> create.name("r").resourceArns("nonsense")))
                .isInstanceOf(MalformedArnException.class);
        assertThatThrownBy(() ->
                        ram().createResourceShare(create -> create.name("r").principals("somebody")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Principal ID somebody is malformed");
        assertThatThrownBy(() -> ram().createResourceShare(
                                create -> create.name("r").permissionArns("arn:aws:ram::aws:permission/Ghost")))
                .isInstanceOf(UnknownResourceException.class);
        assertThatThrownBy(() -> ram().createResourceShare(create ->
                        create.name("r").principals("111122223333").allowExternalPrincipals(false)))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(ram().getResourceShares(
                                list -> list.resourceOwner(ResourceOwner.SELF).name("r"))
                        .resourceShares())
                .isEmpty();
    }

    @Test
    void aTokenMakesOneShare() {
        var first = ram().createResourceShare(create -> create.name("once").clientToken("t-1"))
                .resourceShare();
        var second = ram().createResourceShare(create -> create.name("once").clientToken("t-1"))
                .resourceShare();

        assertThat(second.resourceShareArn()).isEqualTo(first.resourceShareArn());
        assertThatThrownBy(() ->
                        ram().createResourceShare(create -> create.name("other").clientToken("t-1")))
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    @Test
    void sharesComeInPages() {
        share("page-1");
        share("page-2");

        var first = ram().getResourceShares(
                        list -> list.resourceOwner(ResourceOwner.SELF).maxResults(1));

        assertThat(first.resourceShares()).hasSize(1);
        assertThat(first.nextToken()).isNotBlank();
        assertThatThrownBy(() -> ram().getResourceShares(
                                list -> list.resourceOwner(ResourceOwner.SELF).nextToken("forged")))
                .isInstanceOf(InvalidNextTokenException.class);
    }

    @Test
    void withWhomMayBeSharedIsJudged() {
        var user = new People(STANDIN).user("sharing", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ram:CreateResourceShare",
                  "Resource": "*", "Condition": {"ForAllValues:StringEquals": {"ram:Principal": "sagemaker.amazonaws.com"}}}}""");
        var theirs = STANDIN.client(RamClient.builder(), user);

        assertThat(theirs.createResourceShare(create -> create.name("allowed").principals(SAGEMAKER)))
                .isNotNull();
        assertThatThrownBy(() -> theirs.createResourceShare(
                        create -> create.name("denied").principals("111122223333")))
                .isInstanceOfSatisfying(RamException.class, error -> {
                    assertThat(error.statusCode()).isEqualTo(403);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                });
    }

    private static ResourceShare share(String name) {
        return ram().createResourceShare(create -> create.name(name)).resourceShare();
    }

    private static List<ResourceShareAssociation> associated(ResourceShare share, ResourceShareAssociationType type) {
        return ram().getResourceShareAssociations(
                        list -> list.associationType(type).resourceShareArns(share.resourceShareArn()))
                .resourceShareAssociations();
    }

    private static List<String> permissions(ResourceShare share) {
        return ram()
                .listResourceSharePermissions(list -> list.resourceShareArn(share.resourceShareArn()))
                .permissions()
                .stream()
                .map(ResourceSharePermissionSummary::arn)
                .toList();
    }
}
