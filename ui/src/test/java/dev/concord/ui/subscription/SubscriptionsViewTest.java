package dev.concord.ui.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import dev.concord.catalog.AssetId;
import dev.concord.subscription.Access;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SignedIn("ines")
class SubscriptionsViewTest extends PortalTest {
    private String name;
    private AssetId asset;

    @BeforeEach
    void publishAModel() {
        sample.projects();
        name = "subscriptions-" + UUID.randomUUID();
        asset = sample.model(SampleData.RISK, name, "Scores", "Classification", "XGBoost", "Approved");
    }

    @Test
    void saysHowToUseWhatAwsGranted() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "We compare scores");
        sample.granted(sample.approved("oskar", request), SampleData.RETENTION);

        navigate(SubscriptionsView.class);

        assertThat(rows())
                .contains(name, "Granted", "retention-lab", "role/datazone_usr_role_retention", "boto3")
                .contains("arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/" + name);
    }

    @Test
    void keepsBackHowToUseItUntilAwsConfirmed() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "We compare scores");
        sample.granting(sample.approved("oskar", request), SampleData.RETENTION);

        navigate(SubscriptionsView.class);

        assertThat(row(name)).contains("Approved, granting").doesNotContain("boto3");
    }

    @Test
    void showsTheOwnersCommentBesideTheRequest() {
        var request = sample.requested("ines", SampleData.RETENTION, asset, "Curious");
        sample.rejected("oskar", request, "Say what it is for");

        open("subscriptions/requests");

        assertThat(row(name)).contains("Rejected", "Curious", "Oskar Lindgren", "Say what it is for");
    }

    private String row(String asset) {
        var list = list();
        return IntStream.range(0, test(list).size())
                .filter(row -> test(list).getRow(row).asset().name().equals(asset))
                .mapToObj(this::text)
                .collect(Collectors.joining());
    }

    private String rows() {
        return IntStream.range(0, test(list()).size()).mapToObj(this::text).collect(Collectors.joining());
    }

    private String text(int row) {
        return test(list()).getCellComponent(row, 0).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Grid<Access> list() {
        return find(AccessList.class).single();
    }
}
