package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.Proof;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do in the browser, from the sign-in page to the proof in AWS. */
class MainJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    private static JourneyConcord concord;
    private static Chromium chromium;
    private static Proof proof;

    @BeforeAll
    static void open() {
        concord = JourneyConcord.running();
        chromium = new Chromium(concord);
        proof = Proof.in(concord.cloud(), concord.site());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void fromSearchToProofOfAccessAndBack() {
        var model = "xgboost-classification-model";
        var ines = chromium.signIn(DemoPeople.INES);
        var oskar = chromium.signIn(DemoPeople.OSKAR);
        assertThat(proof.mayDescribeGroup(DemoProject.CUSTOMER_RETENTION, model))
                .isFalse();

        search(ines, "xgboost classification");
        Screenshots.take(ines, "search");
        ines.getByText(model).first().click();
        Screenshots.take(ines, "asset");
        request(ines, "We want to compare our churn score with this baseline. Nothing goes to production.");
        assertThat(state(ines)).containsText("Pending", IN_TIME);

        oskar.getByRole(AriaRole.LINK, named("Approval queue")).click();
        assertThat(detail(oskar)).containsText("compare our churn score", IN_TIME);
        assertThat(detail(oskar)).containsText("Ines Duarte");
        Screenshots.take(oskar, "queue");
        oskar.getByText(model).first().click();
        oskar.keyboard().press("a");
        oskar.keyboard().press("Enter");

        assertThat(state(ines)).containsText("Granted", IN_TIME);
        assertThat(proof.requests(DemoProject.CUSTOMER_RETENTION, model)).containsExactly("ACCEPTED");
        assertThat(proof.subscriptions(DemoProject.CUSTOMER_RETENTION, model)).containsExactly("APPROVED");
        assertThat(proof.grants(DemoProject.CUSTOMER_RETENTION, model)).containsExactly("COMPLETED");
        assertThat(proof.mayDescribeGroup(DemoProject.CUSTOMER_RETENTION, model))
                .isTrue();
        Screenshots.take(ines, "granted");

        ines.getByRole(AriaRole.LINK, named("Subscriptions")).click();
        assertThat(ines.locator("main")).containsText(model, IN_TIME);
        Screenshots.take(ines, "subscriptions");

        oskar.navigate(concord.url() + "/catalog/assets/"
                + Api.of(concord, DemoPeople.OSKAR).asset(model));
        oskar.getByRole(AriaRole.TAB, named("Who has access")).click();
        Screenshots.take(oskar, "who-has-access");
        oskar.getByRole(AriaRole.BUTTON, named("Revoke")).first().click();
        dialog(oskar).locator("textarea").fill("The comparison is done");
        dialog(oskar)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                .click();

        ines.navigate(concord.url() + "/catalog/assets/"
                + Api.of(concord, DemoPeople.INES).asset(model));
        assertThat(state(ines)).containsText("Revoked", IN_TIME);
        assertThat(proof.mayDescribeGroup(DemoProject.CUSTOMER_RETENTION, model))
                .isFalse();
        assertThat(proof.subscriptions(DemoProject.CUSTOMER_RETENTION, model)).containsExactly("REVOKED");
        Screenshots.take(ines, "revoked");
    }

    @Test
    void aRejectionReachesTheRequesterWithItsComment() {
        var ines = chromium.signIn(DemoPeople.INES);
        var oskar = chromium.signIn(DemoPeople.OSKAR);
        search(ines, "german credit");
        ines.getByText("german-credit-applications").first().click();
        request(ines, "To train a second model");
        assertThat(state(ines)).containsText("Pending", IN_TIME);

        oskar.navigate(concord.url() + "/queue");
        oskar.getByText("german-credit-applications").first().click();
        reject(oskar).click();
        assertThat(detail(oskar)).containsText("A rejection needs a comment");
        Screenshots.take(oskar, "rejection-needs-a-comment");
        detail(oskar).locator("textarea").fill("Use the synthetic set; this one holds personal data");
        reject(oskar).click();

        assertThat(state(ines)).containsText("Rejected", IN_TIME);
        ines.navigate(concord.url() + "/subscriptions/requests");
        assertThat(ines.locator("main")).containsText("Use the synthetic set", IN_TIME);
        Screenshots.take(ines, "requests");
        assertThat(proof.requests(DemoProject.CUSTOMER_RETENTION, "german-credit-applications"))
                .containsExactly("REJECTED");
    }

    @Test
    void theRequesterCannotDecideNotThroughASecondProjectEither() {
        var api = Api.of(concord, DemoPeople.OSKAR);
        var request = api.submit(
                api.asset("adult-census-income"),
                concord.site().idOf(secondProjectOfOskar(api)),
                "I own both projects");
        var answer = api.post("/subscription-requests/" + request + "/approval", Map.of("version", 0));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You asked for this yourself");

        var oskar = chromium.signIn(DemoPeople.OSKAR);
        oskar.navigate(concord.url() + "/queue");
        oskar.getByText("adult-census-income").first().click();
        assertThat(detail(oskar)).containsText("You asked for this yourself", IN_TIME);
        assertThat(approve(oskar)).isDisabled();
        Screenshots.take(oskar, "own-request-is-locked");
    }

    @Test
    void anEmptyReasonIsRefusedBesideTheField() {
        var ines = chromium.signIn(DemoPeople.INES);
        search(ines, "sklearn classification");
        ines.getByText("sklearn-classification").first().click();
        state(ines).first().click();
        confirm(ines).click();
        assertThat(dialog(ines)).containsText("Say in a sentence why");
        Screenshots.take(ines, "reason-is-needed");
    }

    @Test
    void whoSearchesForNothingThatExistsIsShownAWayOn() {
        var ines = chromium.signIn(DemoPeople.INES);
        search(ines, "zzzz-no-such-model");
        assertThat(ines.locator("main")).containsText("zzzz-no-such-model", IN_TIME);
        Screenshots.take(ines, "nothing-found");
    }

    @Test
    void theAuditorReadsWhoDecidedAndWhatAwsAnswered() {
        var daniel = chromium.signIn(DemoPeople.DANIEL);
        daniel.getByRole(AriaRole.LINK, named("Audit trail")).click();
        daniel.getByLabel("Filter the trail").fill("CreateListingChangeSet");
        assertThat(daniel.locator("main")).containsText("CreateListingChangeSet", IN_TIME);
        Screenshots.take(daniel, "audit-trail");
    }

    @Test
    void theSignInPageShowsFourPeople() {
        var nobody = chromium.window();
        nobody.navigate(concord.url());
        assertThat(nobody.locator("button")).hasCount(4);
        Screenshots.take(nobody, "sign-in");
    }

    private static DemoProject secondProjectOfOskar(Api api) {
        return api.ownerOf(api.asset("adult-census-income")) == DemoProject.PAYMENTS_FRAUD
                ? DemoProject.CREDIT_RISK
                : DemoProject.PAYMENTS_FRAUD;
    }

    private static void search(Page page, String text) {
        page.getByLabel("Search the catalog").fill(text);
        page.waitForURL(url -> url.contains("="));
    }

    private static void request(Page page, String reason) {
        state(page).first().click();
        dialog(page).locator("textarea").fill(reason);
        confirm(page).click();
    }

    private static Locator confirm(Page page) {
        return dialog(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Request access"));
    }

    private static Locator state(Page page) {
        return page.locator("main .access-button");
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog");
    }

    private static Locator detail(Page page) {
        return page.locator("section.detail");
    }

    private static Locator reject(Page page) {
        return detail(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reject"));
    }

    private static Locator approve(Page page) {
        return detail(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
