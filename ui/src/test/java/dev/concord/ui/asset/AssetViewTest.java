package dev.concord.ui.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.concord.catalog.AssetId;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Accesses;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import dev.concord.ui.access.AccessButton;
import dev.concord.ui.access.AccessStrip;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AssetViewTest extends PortalTest {
    @Autowired
    JdbcClient db;

    @Autowired
    Accesses accesses;

    private AssetId asset;

    @BeforeEach
    void publishAModel() {
        sample.projects();
        asset = sample.model(
                SampleData.RISK,
                "asset-" + UUID.randomUUID(),
                "Scores credit",
                "Classification",
                "XGBoost",
                "Rejected",
                "Approved");
    }

    @Test
    @SignedIn("ines")
    void offersToRequestWhatTheProjectNeverAskedFor() {
        open();

        assertThat(button()).contains("Request access");
        assertThat(find(AccessStrip.class).exists()).isFalse();
    }

    @Test
    @SignedIn("ines")
    void neverClaimsMoreThanAwsConfirmed() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Compare");
        open();
        assertThat(button()).contains("Pending");

        var subscription = sample.approved("oskar", request);
        sample.granting(subscription, SampleData.RETENTION);
        open();
        assertThat(button()).contains("Approved, granting");
        assertThat(strip()).contains("Oskar Lindgren", "AWS has not confirmed yet");

        sample.granted(subscription, SampleData.RETENTION);
        open();
        assertThat(button()).contains("Granted");
    }

    @Test
    @SignedIn("ines")
    void followsAwsWithoutBeingOpenedAgain() {
        var subscription = sample.approved("oskar", sample.requested("ines", SampleData.RETENTION, asset, "Compare"));
        sample.granting(subscription, SampleData.RETENTION);
        open();
        assertThat(button()).contains("Approved, granting");

        sample.granted(subscription, SampleData.RETENTION);

        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(button()).contains("Granted");
        });
    }

    @Test
    @SignedIn("ines")
    void tellsThatThereIsNoSuchAsset() {
        open("catalog/assets/" + UUID.randomUUID());
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("This can't be shown", "There is no asset");

        open("catalog/assets/one");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("This is not the id of an asset");
    }

    @Test
    @SignedIn("ines")
    void givesTheCauseOfAFailure() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Compare");
        sample.failed(sample.approved("oskar", request), SampleData.RETENTION, "The role may not share this group");

        open();

        assertThat(button()).contains("Failed");
        assertThat(strip()).contains("Granting failed", "The role may not share this group");
    }

    @Test
    @SignedIn("ines")
    void tellsOnlyMembersOfTheOwnerWhoHasAccess() {
        open();
        showWhoHasAccess();

        assertThat(find(AssetTabs.class).single().getElement().getTextRecursively())
                .contains("Only members of Credit Risk, auditors and ML admins see who has access.");
    }

    @Test
    @SignedIn("oskar")
    void revokesWithACommentOnly() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Compare");
        sample.granted(sample.approved("tomas", request), SampleData.RETENTION);
        open();
        showWhoHasAccess();

        test(find(Button.class).withText("Revoke").single()).click();
        var dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("Revoke").single()).click();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("A revocation needs a comment");

        test(find(TextArea.class).single()).setValue("The trial is over");
        test(find(Button.class, dialog).withText("Revoke").single()).click();
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.REVOKING);
    }

    @Test
    @SignedIn("oskar")
    void hasGrantedAgainWhatAwsTookAway() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Compare");
        var subscription = sample.approved("tomas", request);
        sample.granted(subscription, SampleData.RETENTION);
        db.sql("update subscription_grant set state = 'REMOVED', failure = 'Not shared' where subscription_id = ?")
                .param(subscription.value())
                .update();
        open();
        showWhoHasAccess();

        test(find(Button.class).withText("Have it granted again").single()).click();

        assertThat(accesses.of(request).state()).isEqualTo(AccessState.GRANTING);
        assertThat(find(Button.class).withText("Revoke").all()).hasSize(1);
    }

    @Test
    @SignedIn("oskar")
    void saysThatItWasUnpublishedInAws() {
        sample.unpublishedInAws(asset);

        open();

        assertThat(page()).contains("Unpublished in AWS", "nobody can ask for it until its project publishes it again");
    }

    @Test
    @SignedIn("ines")
    void whoAskedForItGoesOnSeeingWhatBecameOfItAndCannotAskAgain() {
        sample.rejected("oskar", sample.requested("ines", SampleData.RETENTION, asset, "Compare"), "Not yet");
        sample.unpublishedInAws(asset);

        open();

        assertThat(page()).contains("Unpublished in AWS").doesNotContain("Request again");
    }

    @Test
    @SignedIn("oskar")
    void saysThatItWasDeletedInAwsAndKeepsItsHistory() {
        sample.deletedInAws(asset);

        open();

        assertThat(page()).contains("Deleted in AWS", "Who has access", "History");
    }

    @Test
    @SignedIn("oskar")
    void saysThatTheResourceIsGone() {
        sample.resourceGone(asset);

        open();

        assertThat(page()).contains("Gone from SageMaker");
    }

    @Test
    @SignedIn("oskar")
    void saysThatAnotherResourceHasItsName() {
        sample.resourceSeen(asset, Instant.now());

        open();

        assertThat(page()).contains("Another model package group has this name now");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open() {
        navigate(AssetView.class, Map.of(AssetNavigation.ID, asset.toString()));
    }

    private void showWhoHasAccess() {
        find(AssetTabs.class).single().setSelectedIndex(2);
    }

    private String button() {
        return find(AccessButton.class)
                .single()
                .getItems()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private String strip() {
        return find(AccessStrip.class).single().getElement().getTextRecursively();
    }
}
