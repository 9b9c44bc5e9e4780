package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The approval queue by keyboard, for somebody who types faster than the network. */
class QueueKeysTest {
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    private static final long SLOW_MILLIS = 700;

    private final JourneyConcord concord = JourneyConcord.running();
    private final NewAssets assets = new NewAssets(concord);
    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium(concord);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    /** The next request is on its way while its keys are pressed. */
    @Test
    void keysPressedBeforeTheServerAnswersAreNotLost() {
        assets.publish("typed-first", "typed-second");
        var first = assets.ask("typed-first");
        var second = assets.ask("typed-second");
        var page = queue();
        open(page, "typed-first");
        press(page, "a", "Enter");
        assertThat(detail(page)).containsText("Revoke", IN_TIME);

        slowly(page);
        page.getByText("typed-second").first().click();
        press(page, "a", "Enter");
        assets.awaitState(first, "GRANTED");
        assets.awaitState(second, "GRANTED");
    }

    /** What is decided is what was shown, although the server is further. */
    @Test
    void aButtonThatIsPressedWhileTheNextRequestIsOnItsWayDecidesNothing() {
        assets.publish("shown-first", "shown-second");
        var first = assets.ask("shown-first");
        var second = assets.ask("shown-second");
        var page = queue();
        open(page, "shown-first");
        slowly(page);
        page.getByText("shown-second").first().click();
        detail(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(detail(page)).containsText("You pressed it while another request was shown", IN_TIME);
        assets.awaitState(first, "PENDING");
        assets.awaitState(second, "PENDING");
        detail(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show it"))
                .click();
        assertThat(detail(page)).containsText("asks for shown-second", IN_TIME);
        Api.of(concord, DemoPeople.OSKAR).approve(first);
        Api.of(concord, DemoPeople.OSKAR).approve(second);
    }

    @Test
    void aCommentWrittenAfterArmingGoesWithTheApproval() {
        assets.publish("typed-comment");
        var request = assets.ask("typed-comment");
        var page = queue();
        open(page, "typed-comment");
        press(page, "a", " ");
        page.keyboard().type("Only until the review in May");
        page.keyboard().press("Control+Enter");
        assets.awaitState(request, "GRANTED");
        var decided = Api.of(concord, DemoPeople.INES).request(new Api.Id(request));
        assertThat(decided.toString()).contains("\"Only until the review in May\"");
    }

    private Page queue() {
        var page = chromium.signIn(DemoPeople.OSKAR);
        page.navigate(concord.url() + "/queue");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Approval queue"))
                .waitFor();
        return page;
    }

    private static void open(Page page, String asset) {
        page.getByText(asset).first().click();
        assertThat(detail(page)).containsText(asset, IN_TIME);
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator detail(Page page) {
        return page.locator(".detail");
    }

    /** From now on each answer takes so long. */
    private static void slowly(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", SLOW_MILLIS);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}
