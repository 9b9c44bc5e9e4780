package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees of a session that ends. */
class SessionJourneyTest {
    private static JourneyConcord concord;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        concord = JourneyConcord.running();
        chromium = new Chromium(concord);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void signingOutEverywhereEmptiesEveryWindowAndLeadsBackAfterwards() {
        var here = chromium.signIn(DemoPeople.DANIEL);
        var there = chromium.signIn(DemoPeople.DANIEL);
        var others = chromium.signIn(DemoPeople.INES);
        there.navigate(concord.url() + "/audit");
        assertThat(heading(there)).containsText("Audit trail");

        choose(here, "Sign out everywhere");
        assertThat(heading(here)).containsText("Who do you want to be?");

        assertThat(heading(there)).containsText("You were signed out");
        assertThat(there.locator("main")).containsText("All your sessions were ended");
        Screenshots.take(there, "session-ended");
        there.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                .click();
        there.locator("button", new Page.LocatorOptions().setHasText("Daniel Okafor"))
                .click();
        assertThat(heading(there)).containsText("Audit trail");
        assertThat(there).hasURL(Pattern.compile(".*/audit$"));

        others.reload();
        assertThat(others.getByLabel("Search the catalog")).isVisible();
    }

    @Test
    void aWindowWhoseCookieIsGoneIsToldSo() {
        var window = chromium.signIn(DemoPeople.INES);
        window.context().clearCookies();
        window.getByLabel("Search the catalog").fill("penguins");
        assertThat(heading(window)).containsText("You were signed out");
    }

    private static void choose(Page page, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your menu"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.locator("h1").first();
    }
}
