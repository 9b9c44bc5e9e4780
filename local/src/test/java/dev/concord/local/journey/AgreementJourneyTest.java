package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.FaultKind;
import dev.awsstandin.fault.Frequency;
import dev.awsstandin.fault.Target;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the line in the menu says, and where it leads. */
class AgreementJourneyTest {
    private static final double PATIENCE_MILLIS = 180_000;
    private static final String MODEL = "taken-away";

    private static JourneyConcord concord;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        concord = JourneyConcord.running();
        chromium = new Chromium(concord);
    }

    @AfterAll
    static void close() {
        concord.standin().faults().removeAll();
        chromium.close();
    }

    @Test
    void theLineSaysWhatIsKnownAndLeadsToWhy() {
        var page = chromium.signIn(DemoPeople.PRIYA);
        var line = page.locator(".sync");
        says(line, "In step with DataZone");
        says(line, "looked");

        concord.standin()
                .faults()
                .add(Fault.of(FaultKind.ACCESS_DENIED, Target.operation("datazone", "GetProject"), Frequency.always()));
        says(line, "Not known since");
        line.locator("a").click();
        says(page.locator("h1"), "Not known since");
        says(page.locator("main"), "Projects and their members");
        says(page.locator("main"), "Can't be read since");
        Screenshots.take(page, "agreement-unknown");

        concord.standin().faults().removeAll();
        says(page.locator("h1"), "In step with DataZone");
        says(page.locator("main"), "No difference is known");
        Screenshots.take(page, "agreement");
    }

    @Test
    void whatAwsTookAwayDiffersUntilItIsGrantedAgain() {
        var assets = new NewAssets(concord);
        assets.publish(MODEL);
        var request = assets.granted(MODEL);
        shareIsSeen(request);
        var page = chromium.signIn(DemoPeople.OSKAR);
        var line = page.locator(".sync");
        says(line, "In step with DataZone");

        takeTagAway(request);
        says(line, "Differs: 1");
        line.locator("a").click();
        says(page.locator("main"), MODEL + " for Customer Retention");
        says(page.locator("main"), "Access, approved here");
        says(page.locator("main"), "The resource is not shared with the environment any more");
        Screenshots.take(page, "agreement-differs");

        page.getByText(MODEL + " for Customer Retention").click();
        says(page.locator("h1"), MODEL);
        Screenshots.take(page, "asset-taken-away");
        Api.of(concord, DemoPeople.OSKAR).posted("/subscription-requests/" + request + "/retry", Map.of());
        says(line, "In step with DataZone");
    }

    /** Only what was seen can be missed at once. */
    private static void shareIsSeen(String request) {
        var arn = Api.of(concord, DemoPeople.INES)
                .request(new Api.Id(request))
                .at("/asset/arn")
                .asString();
        Lab.awaited(
                () -> Api.of(concord, DemoPeople.PRIYA).get("/agreement/subjects?limit=200&observer=shares"),
                sights -> sights.path("items")
                        .valueStream()
                        .anyMatch(sight -> sight.at("/sight/subject").asString().equals(arn)
                                && !sight.at("/sight/lookedAt").asString("").isEmpty()));
    }

    private static void takeTagAway(String request) {
        var access = Api.of(concord, DemoPeople.INES).request(new Api.Id(request));
        new AwsHand(concord)
                .sagemaker(
                        "DeleteTags",
                        Map.of(
                                "ResourceArn",
                                access.at("/asset/arn").asString(),
                                "TagKeys",
                                List.of("sagemaker:shared-with:"
                                        + access.at("/grant/environmentId").asString())));
    }

    private static void says(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }
}
