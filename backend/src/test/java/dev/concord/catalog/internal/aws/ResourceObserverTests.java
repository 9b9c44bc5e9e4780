package dev.concord.catalog.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.Target;
import dev.concord.catalog.Feature;
import dev.concord.catalog.ResourceState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Case P2: deleted and made again under the same name. */
class ResourceObserverTests extends WithAssets {
    @Test
    void aResourceThatWasDeletedIsGoneAndNobodyCanAskForIt() {
        var id = published();
        lookAtResources();
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.THERE);
        deleteFeatureGroup();
        lookAtResources();
        lookAtResources();
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.GONE);
        assertThat(asset(id).notRequestable())
                .hasValueSatisfying(why -> assertThat(why).contains("gone from SageMaker"));
    }

    @Test
    void oneThatWasMadeAgainIsAnotherOne() {
        var id = published();
        lookAtResources();
        deleteFeatureGroup();
        featureGroup("household", "since");
        lookAtResources();
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.ANOTHER);
        assertThat(asset(id).resource().features()).extracting(Feature::name).contains("customer");
    }

    @Test
    void importedItIsDescribedAnewHereAndInDataZoneAndSaysSo() {
        var id = published();
        lookAtResources();
        deleteFeatureGroup();
        var arn = featureGroup("household", "since");
        lookAtResources();
        assertThat(imported(arn)).isEqualTo(id);
        tell(id);
        look();
        lookAtResources();
        var asset = asset(id);
        assertThat(asset.replacedAt()).isNotNull();
        assertThat(asset.resourceState()).isEqualTo(ResourceState.THERE);
        assertThat(asset.resource().features()).extracting(Feature::name).contains("household");
        assertThat(asset.datazoneRevision()).isEqualTo("2");
        assertThat(ACCOUNT.datazone()
                        .getListing(get -> get.domainIdentifier(domain()).identifier(asset.listingId()))
                        .item()
                        .assetListing()
                        .forms())
                .contains("household");
    }

    @Test
    void importedAfterItIsGoneItIsThereAgain() {
        var id = published();
        lookAtResources();
        deleteFeatureGroup();
        lookAtResources();
        lookAtResources();
        imported(featureGroup("household", "since"));
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.THERE);
        assertThat(asset(id).replacedAt()).isNotNull();
    }

    @Test
    void anOldPictureOfTheListDoesNotBringTheFirstOneBack() {
        var id = published();
        lookAtResources();
        ACCOUNT.standin()
                .faults()
                .add(Fault.staleReads(Target.operation("sagemaker", "ListFeatureGroups"), Duration.ofMinutes(10)));
        deleteFeatureGroup();
        var arn = featureGroup("household", "since");
        imported(arn);
        lookAtResources();
        lookAtResources();
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.THERE);
        ACCOUNT.standin().clock().advance(Duration.ofMinutes(20));
        lookAtResources();
        assertThat(asset(id).resourceState()).isEqualTo(ResourceState.THERE);
    }
}
