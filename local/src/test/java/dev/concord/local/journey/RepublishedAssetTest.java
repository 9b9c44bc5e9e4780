package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.AssetProof;
import dev.concord.local.demo.DemoProject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An asset that somebody published anew in DataZone after Concord had published it. */
class RepublishedAssetTest {
    private static final String NAME = "published-anew";

    private final JourneyConcord concord = JourneyConcord.running();
    private final AssetProof assets = AssetProof.in(concord.cloud(), concord.site());
    private final Api ines = Api.of(concord, DemoPeople.INES);
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);

    @Test
    void itsNewestRevisionIsGranted() {
        publish();
        var newest = assets.publishAnew(DemoProject.CREDIT_RISK, NAME);

        var request = ines.submit(
                ines.asset(NAME), concord.site().idOf(DemoProject.CUSTOMER_RETENTION), "To use what it says now");
        oskar.approve(request);
        await().atMost(Lab.RECOVERY)
                .until(() -> ines.request(new Api.Id(request)).path("state").asString(), "GRANTED"::equals);

        assertThat(grantedRevision()).isEqualTo(newest).isNotEqualTo("1");
    }

    private void publish() {
        var arn = assets.model(DemoProject.CREDIT_RISK, NAME);
        oskar.posted(
                "/projects/" + concord.site().idOf(DemoProject.CREDIT_RISK) + "/imports",
                Map.of("resources", List.of(arn), "publish", true));
        await().atMost(Lab.RECOVERY)
                .until(() -> oskar.get("/listings?text=" + NAME).path("items").size() == 1);
    }

    private String grantedRevision() {
        return concord.standin().callLog().of("datazone", "CreateSubscriptionGrant").stream()
                .filter(call -> call.status() == 201 || call.status() == 200)
                .toList()
                .getLast()
                .input()
                .at("/grantedEntity/listing/revision")
                .asString();
    }
}
