package dev.concord.catalog.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Feature;
import dev.concord.catalog.Publication;
import dev.concord.catalog.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.FormInput;

class AssetObserverTests extends WithAssets {
    @Autowired
    AssetForms forms;

    @Test
    void whatConcordMadeItselfStaysAsItIs() {
        var id = published();
        var before = asset(id);
        look();
        look();
        assertThat(asset(id)).isEqualTo(before);
        assertThat(before.publication()).isEqualTo(Publication.PUBLISHED);
    }

    @Test
    void unpublishedInAwsItLeavesSearchAndNobodyCanAskForIt() {
        var id = published();
        look();
        assertThat(found()).containsExactly(name);
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.UNPUBLISHED);
        assertThat(found()).isEmpty();
        assertThat(catalog.facets(AssetQuery.of(name)).types()).isEmpty();
        assertThat(asset(id).notRequestable())
                .hasValueSatisfying(why -> assertThat(why).contains("was unpublished in AWS"));
    }

    /** Case C5. */
    @Test
    void publishedAgainItIsListedAgain() {
        var id = published();
        look();
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        inventory.publish(id, People.OSKAR.id());
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHING);
        tell(id);
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHED);
        assertThat(found()).containsExactly(name);
        assertThat(ACCOUNT.datazone()
                        .getListing(get -> get.domainIdentifier(domain())
                                .identifier(asset(id).listingId()))
                        .statusAsString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void publishedAgainInAwsItIsFoundAgain() {
        var id = published();
        look();
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        change(datazoneId(asset(id)), ChangeAction.PUBLISH);
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHED);
        assertThat(found()).containsExactly(name);
    }

    @Test
    void deletedInAwsItIsGoneAndItsPageStays() {
        var id = published();
        look();
        ACCOUNT.datazone()
                .deleteAsset(delete -> delete.domainIdentifier(domain()).identifier(datazoneId(asset(id))));
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.GONE);
        assertThat(found()).isEmpty();
        assertThat(catalog.asset(id).name()).isEqualTo(name);
    }

    @Test
    void importedAgainAfterItWasDeletedItIsMadeAnew() {
        var arn = featureGroup("customer", "at");
        var id = imported(arn);
        tell(id);
        look();
        var first = datazoneId(asset(id));
        ACCOUNT.datazone()
                .deleteAsset(delete -> delete.domainIdentifier(domain()).identifier(first));
        look();
        look();
        assertThat(imported(arn)).isEqualTo(id);
        tell(id);
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.INVENTORY);
        assertThat(datazoneId(asset(id))).isNotEqualTo(first);
    }

    @Test
    void aNewRevisionInDataZoneIsShown() {
        var id = published();
        look();
        ACCOUNT.standin().clock().advance(Duration.ofMinutes(1));
        revise(datazoneId(asset(id)));
        look();
        assertThat(asset(id).datazoneRevision()).isEqualTo("2");
    }

    private void revise(String id) {
        var there = ACCOUNT.datazone()
                .getAsset(get -> get.domainIdentifier(domain()).identifier(id));
        ACCOUNT.datazone()
                .createAssetRevision(create -> create.domainIdentifier(domain())
                        .identifier(id)
                        .name(there.name())
                        .description("Described anew")
                        .formsInput(there.formsOutput().stream()
                                .map(form -> FormInput.builder()
                                        .formName(form.formName())
                                        .typeIdentifier(form.typeName())
                                        .typeRevision(form.typeRevision())
                                        .content(form.content())
                                        .build())
                                .toList()));
    }

    @Test
    void whatAnSdkMadeIsReadInSageMakerAndMarkedAsMadeElsewhere() {
        var arn = featureGroup("customer", "at", "income");
        var datazoneId = madeBySdk(arn);
        look();
        var asset = inventory.find(arn).orElseThrow();
        assertThat(asset.madeElsewhere()).isTrue();
        assertThat(asset.owner()).isEqualTo(project);
        assertThat(asset.datazoneId()).isEqualTo(datazoneId);
        assertThat(asset.publication()).isEqualTo(Publication.INVENTORY);
        assertThat(asset.resource().type()).isEqualTo(AssetType.FEATURE_GROUP);
        assertThat(asset.resource().features()).hasSize(3);
        change(datazoneId, ChangeAction.PUBLISH);
        look();
        assertThat(found()).containsExactly(name);
    }

    @Test
    void whatConcordMayNotReadIsShownAsDataZoneTellsIt() {
        var arn = "arn:aws:sagemaker:eu-west-1:447120983316:feature-group/" + name;
        madeBySdk(arn);
        look();
        var resource = inventory.find(arn).orElseThrow().resource();
        assertThat(resource.features()).singleElement().satisfies(feature -> {
            assertThat(feature.name()).isEqualTo("customer");
            assertThat(feature.role()).isEqualTo("record identifier");
        });
    }

    /** With one feature in its form. */
    private String madeBySdk(String arn) {
        var feature = new Feature("customer", "String", Feature.RECORD_IDENTIFIER);
        var resource = new Resource(
                AssetType.FEATURE_GROUP,
                arn,
                name,
                "",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(feature),
                Instant.parse("2026-01-05T10:00:00Z"));
        var input = forms.input(Principal.system(projects.get(project).roleArn()), resource);
        return ACCOUNT.datazone()
                .createAsset(create -> create.domainIdentifier(domain())
                        .owningProjectIdentifier(project.value())
                        .name(name)
                        .typeIdentifier(AssetType.FEATURE_GROUP.managedType())
                        .externalIdentifier(arn)
                        .formsInput(input))
                .id();
    }

    @Test
    void theAnswerThatWasLostIsFoundInTheList() {
        var arn = featureGroup("customer", "at");
        var id = imported(arn);
        var made = madeBySdk(arn);
        look();
        assertThat(datazoneId(asset(id))).isEqualTo(made);
        assertThat(asset(id).madeElsewhere()).isFalse();
        tell(id);
    }
}
