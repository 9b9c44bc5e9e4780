package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.EmptyConcord;
import dev.concord.local.demo.BrokenSetUp;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin sets up a domain of which there is nothing but what the template makes. */
class SetUpFromNothingTest {
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @TempDir
    private static Path home;

    private static EmptyConcord concord;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        concord = EmptyConcord.in(home);
        chromium = new Chromium(concord.url());
    }

    @AfterAll
    static void close() {
        chromium.close();
        concord.close();
    }

    @Test
    void anAdminSeesWhatIsMissingTakesEachOfferAndAllIsWell() {
        var priya = chromium.signIn(DemoPeople.PRIYA);
        priya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set-up"))
                .click();
        assertThat(priya.locator("main")).containsText("Not checked yet");
        priya.keyboard().press("c");
        assertThat(priya.locator("main header").first()).containsText("Checked today", IN_TIME);
        Screenshots.take(priya, "set-up-before");
        for (var made : new String[] {
            "base-user",
            "bootstrap-role",
            "inspect-role",
            "role-policies",
            "project-roles",
            "domain-available",
            "domain-key",
            "sagemaker-trusted",
            "account-associations",
            "boundaries",
            "event-rule",
            "event-queue"
        }) {
            assertThat(check(priya, made)).containsText("Passed");
        }
        assertThat(check(priya, "role-profiles")).containsText("Unknown");
        assertThat(check(priya, "blueprint-enabled")).containsText("It was never enabled");

        take(priya, "role-profiles", "CreateUserProfile");
        take(priya, "blueprint-enabled", "PutEnvironmentBlueprintConfiguration");
        assertThat(check(priya, "blueprint-roles")).containsText("Passed", IN_TIME);
        assertThat(check(priya, "blueprint-boundary")).containsText("Passed", IN_TIME);
        assertThat(check(priya, "project-creators")).containsText("so everybody may", IN_TIME);
        take(priya, "project-creators", "AddPolicyGrant");

        assertThat(check(priya, "profile-creators")).containsText("works in no project yet", IN_TIME);
        assertThat(priya.locator("main header").first()).containsText("19 passed", IN_TIME);
        assertThat(priya.locator("main header").first()).not().containsText("failed");
        assertThat(priya.locator("main header").first()).not().containsText("unknown");
        Screenshots.take(priya, "set-up-after");

        var download = priya.waitForDownload(
                () -> priya.getByText("Download concord-account.yaml").click());
        assertThat(download.suggestedFilename()).isEqualTo("concord-account.yaml");

        var daniel = chromium.signIn(DemoPeople.DANIEL);
        daniel.navigate(concord.url() + "/audit");
        assertThat(daniel.locator("main")).containsText("let Concord set up", IN_TIME);
        assertThat(daniel.locator("main")).containsText("PutEnvironmentBlueprintConfiguration", IN_TIME);
        daniel.navigate(concord.url() + "/set-up");
        assertThat(check(daniel, "role-profiles")).containsText("Passed", IN_TIME);
        assertThat(daniel.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check now")))
                .hasCount(0);

        new BrokenSetUp(concord.cloud(), concord.site()).domainIsDeleted();
        priya.locator("main h1").click();
        priya.keyboard().press("c");
        assertThat(check(priya, "domain-available")).containsText("Failed", IN_TIME);
    }

    private static void take(Page page, String check, String operation) {
        check(page, check).locator("vaadin-button").click();
        assertThat(page.locator("vaadin-dialog")).containsText(operation);
        if (operation.equals("PutEnvironmentBlueprintConfiguration")) {
            Screenshots.take(page, "set-up-offer");
        }
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make"))
                .click();
        assertThat(check(page, check)).containsText("Passed", IN_TIME);
    }

    private static Locator check(Page page, String id) {
        return page.locator("#check-" + id);
    }
}
