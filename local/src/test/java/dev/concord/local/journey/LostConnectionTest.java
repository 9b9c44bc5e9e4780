package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The network between a page and the portal breaks, and comes back. */
class LostConnectionTest {
    private static final double PATIENCE_MILLIS = 60_000;

    private final JourneyConcord concord = JourneyConcord.running();

    @Test
    void thePageSaysSoAndGoesOnWhereItWas() throws IOException {
        try (var line = new CutLine(URI.create(concord.url()).getPort());
                var chromium = new Chromium(concord, line.port())) {
            var page = chromium.signIn(DemoPeople.INES);
            line.cut();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Subscriptions"))
                    .click();
            var sentence = page.locator(".v-status-message");
            assertThat(sentence).containsText("Concord does not answer", inTime());
            assertThat(sentence).hasCSS("opacity", "1");
            Screenshots.take(page, "does-not-answer");

            line.mend();
            assertThat(heading(page, "Subscriptions")).isVisible(shown());
            assertThat(sentence).hasCSS("opacity", "0", gone());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Projects"))
                    .click();
            assertThat(heading(page, "Projects")).isVisible(shown());
        }
    }

    /** Nobody presses anything; what was done meanwhile is there once the portal answers. */
    @Test
    void aPageThatNobodyTouchesSaysSoTooAndCatchesUp() throws IOException {
        var assets = new NewAssets(concord);
        assets.publish("seen-late");
        try (var line = new CutLine(URI.create(concord.url()).getPort());
                var chromium = new Chromium(concord, line.port())) {
            var page = chromium.signIn(DemoPeople.INES);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Subscriptions"))
                    .click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Requests"))
                    .click();
            line.cut();
            var sentence = page.locator(".v-status-message");
            assertThat(sentence).containsText("Concord does not answer", inTime());
            assertThat(page.locator("html[data-lost]")).isVisible(shown());
            Screenshots.take(page, "does-not-answer-untouched");
            assets.ask("seen-late");

            line.mend();
            assertThat(page.locator("html:not([data-lost])")).isVisible(shown());
            assertThat(sentence).hasCSS("opacity", "0", gone());
            assertThat(page.getByText("seen-late").first()).isVisible(shown());
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static LocatorAssertions.ContainsTextOptions inTime() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.IsVisibleOptions shown() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.HasCSSOptions gone() {
        return new LocatorAssertions.HasCSSOptions().setTimeout(PATIENCE_MILLIS);
    }
}
