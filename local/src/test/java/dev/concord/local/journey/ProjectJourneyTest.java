package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.ProjectProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do with projects in the browser. */
class ProjectJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static JourneyConcord concord;
    private static Chromium chromium;
    private static ProjectProof proof;

    @BeforeAll
    static void open() {
        concord = JourneyConcord.running();
        chromium = new Chromium(concord);
        proof = ProjectProof.in(concord.cloud(), concord.site());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void anOwnerMakesAProjectAndAddsABuilderWhoAsksToJoinAnother() {
        var oskar = chromium.signIn(DemoPeople.OSKAR);
        var ines = chromium.signIn(DemoPeople.INES);

        projects(oskar);
        assertThat(main(oskar)).containsText("Credit Risk", IN_TIME);
        Screenshots.take(oskar, "projects");
        create(oskar, "Mortgage Pricing", "Prices mortgages by what similar ones cost the bank");
        assertThat(main(oskar)).containsText("Role for the project");
        Screenshots.take(oskar, "project-on-its-way");
        assertThat(main(oskar).getByRole(AriaRole.TAB, within("Members")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(proof.projects("Mortgage Pricing"))
                .containsExactly("Prices mortgages by what similar ones cost the bank");
        Screenshots.take(oskar, "project");

        tab(oskar, "Members");
        addMember(oskar, "Ines", "Ines Duarte");
        assertThat(row(oskar, "Ines Duarte")).containsText("Confirmed", IN_TIME);
        Screenshots.take(oskar, "members");

        projects(ines);
        assertThat(main(ines)).containsText("Mortgage Pricing", IN_TIME);
        ines.getByRole(AriaRole.TAB, named("All")).click();
        main(ines).getByText("Payments Fraud").first().click();
        Screenshots.take(ines, "project-of-others");
        main(ines).getByRole(AriaRole.BUTTON, within("Ask to join")).waitFor();
        ines.keyboard().press("j");
        dialog(ines).locator("textarea").fill("We want to learn from your card features");
        dialog(ines).getByRole(AriaRole.BUTTON, within("Ask to join")).click();
        assertThat(main(ines)).containsText("Pending", IN_TIME);

        projects(oskar);
        main(oskar).getByText("Payments Fraud").first().click();
        tab(oskar, "Members");
        assertThat(main(oskar)).containsText("We want to learn from your card features", IN_TIME);
        Screenshots.take(oskar, "asks-to-join");
        main(oskar).getByRole(AriaRole.BUTTON, within("Accept")).click();
        dialog(oskar).getByRole(AriaRole.BUTTON, within("Accept")).click();
        assertThat(row(oskar, "Ines Duarte")).containsText("Confirmed", IN_TIME);
        assertThat(main(ines)).containsText("Requests", IN_TIME);
        tab(oskar, "History");
        assertThat(main(oskar)).containsText("CreateProjectMembership", IN_TIME);
        Screenshots.take(oskar, "project-history");
    }

    @Test
    void faultsAreSaidBesideTheFieldsAndTheKeyboardIsEnough() {
        var oskar = chromium.signIn(DemoPeople.OSKAR);
        oskar.navigate(concord.url() + "/projects");
        main(oskar).getByRole(AriaRole.BUTTON, within("New project")).waitFor();
        oskar.keyboard().press("n");
        dialog(oskar).locator("textarea").waitFor();
        oskar.keyboard().press("Control+Enter");
        assertThat(dialog(oskar)).containsText("Give the project a name");
        assertThat(dialog(oskar)).containsText("Say in a sentence what the project is for");
        assertThat(dialog(oskar)).containsText("Choose how risky its work is");
        Screenshots.take(oskar, "new-project");
        oskar.keyboard().press("Escape");
        assertThat(dialog(oskar)).hasCount(0);
        var menu = oskar.locator("vaadin-context-menu[opened]");
        oskar.getByLabel("Your menu").press("Enter");
        assertThat(menu).hasCount(1);
        oskar.keyboard().press("Escape");
        assertThat(menu).hasCount(0);
    }

    private static void projects(Page page) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, within("Projects"))
                .click();
    }

    private static void create(Page page, String name, String purpose) {
        main(page).getByRole(AriaRole.BUTTON, within("New project")).click();
        dialog(page).locator("vaadin-text-field input").fill(name);
        dialog(page).locator("textarea").fill(purpose);
        dialog(page).locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, named("Medium")).click();
        dialog(page).getByRole(AriaRole.BUTTON, within("Create project")).click();
    }

    private static void addMember(Page page, String typed, String name) {
        main(page).getByRole(AriaRole.BUTTON, within("Add a member")).click();
        dialog(page).locator("vaadin-combo-box input").fill(typed);
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(name))
                .click();
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add").setExact(true))
                .click();
    }

    private static Locator row(Page page, String name) {
        return main(page)
                .locator("tr", new Locator.LocatorOptions().setHasText(name))
                .last();
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, named(name)).click();
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
