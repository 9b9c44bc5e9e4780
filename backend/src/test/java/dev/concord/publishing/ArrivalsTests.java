package dev.concord.publishing;

import static dev.concord.SampleData.CREDIT_RISK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.internal.AssetProgress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ArrivalsTests {
    private static final List<String> TWO = List.of(
            "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/arriving-1",
            "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/arriving-2");

    @Autowired
    Arrivals arrivals;

    @Autowired
    Imports imports;

    @Autowired
    Inventory inventory;

    @Autowired
    AssetProgress progress;

    @Autowired
    SampleData sample;

    private int before;

    @BeforeEach
    void whatComesAnyway() {
        sample.projects();
        People.OSKAR.signIn();
        before = arrivals.coming();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void theResourcesOfARunThatPublishAreComingFromItsStart() {
        imports.start(CREDIT_RISK, TWO, true);
        assertThat(arrivals.coming()).isEqualTo(before + 2);
    }

    @Test
    void whatStaysInTheInventoryIsNotComing() {
        imports.start(CREDIT_RISK, TWO, false);
        sample.unpublishedModel();
        assertThat(arrivals.coming()).isEqualTo(before);
    }

    @Test
    void anAssetIsComingFromWhenItsPublicationIsAskedUntilDataZoneShowsTheListing() {
        var asset = sample.unpublishedModel();
        inventory.publish(asset, People.OSKAR.id());
        assertThat(arrivals.coming()).isEqualTo(before + 1);
        progress.published(asset, "listing-" + asset, "1");
        assertThat(arrivals.coming()).isEqualTo(before);
    }

    @Test
    void anAssetThatDataZoneRefusedIsNotComingAnyMore() {
        var asset = sample.unpublishedModel();
        inventory.publish(asset, People.OSKAR.id());
        progress.notPublished(asset, "Refused");
        assertThat(arrivals.coming()).isEqualTo(before);
    }

    @Test
    void everybodyMayKnowTheNumber() {
        People.signOut();
        assertThat(arrivals.coming()).isEqualTo(before);
    }
}
