package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.EnvironmentProof;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin makes a profile, a builder deploys from it and opens Studio, an owner retires it: all in the browser. */
class EnvironmentBrowserTest {
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String NAME = "browser-lab";

    private static JourneyConcord concord;
    private static Chromium chromium;
    private static Lab lab;
    private static EnvironmentProof proof;

    @BeforeAll
    static void open() {
        concord = JourneyConcord.running();
        chromium = new Chromium(concord);
        lab = new Lab(concord);
        proof = EnvironmentProof.in(concord.cloud(), concord.site());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void fromTheProfileOverStudioToRetired() {
        makeProfile(chromium.signIn(DemoPeople.PRIYA));

        var ines = chromium.signIn(DemoPeople.INES);
        deploy(ines);
        watchTheState(ines);
        assertThat(main(ines)).containsText("Deployed", IN_TIME);
        Assertions.assertThat(statesSince(ines))
                .as("by push, in this very page")
                .hasSizeGreaterThan(1)
                .endsWith("Deployed")
                .first()
                .asString()
                .startsWith("Running step");
        Screenshots.take(ines, "environment-deployed");
        ines.getByText("Open the environment").click();
        ines.waitForURL(url -> !url.contains("/runs/"));
        assertThat(button(ines, "Open Studio")).isVisible();
        assertThat(main(ines)).containsText("Ready to work in", IN_TIME);
        Screenshots.take(ines, "environment");
        assertThat(button(ines, "Retire")).hasCount(0);
        var studio =
                ines.context().waitForPage(() -> button(ines, "Open Studio").click());
        assertThat(studio.locator("body")).containsText("concord-", IN_TIME);

        var tomas = lab.owner();
        var environment =
                proof.environments(DemoProject.CUSTOMER_RETENTION, NAME).getFirst();
        Assertions.assertThat(tomas.get("/environments/" + environment)
                        .at("/environment/status")
                        .asString())
                .isEqualTo("ACTIVE");
        var priya = chromium.signIn(DemoPeople.PRIYA);
        priya.navigate(concord.url() + "/environments/" + environment);
        button(priya, "Retire").click();
        assertThat(dialog(priya)).containsText("Glue database", IN_TIME);
        Screenshots.take(priya, "retire");
        dialog(priya).locator("input").fill(NAME);
        dialog(priya)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retire"))
                .click();
        assertThat(main(priya)).containsText("Retired", IN_TIME);
        assertThat(main(priya)).containsText("Nothing of it is left in AWS", IN_TIME);
        Screenshots.take(priya, "environment-retired");
        Assertions.assertThat(proof.environments(DemoProject.CUSTOMER_RETENTION, NAME))
                .isEmpty();
        Assertions.assertThat(proof.studios()).doesNotContainKey(environment);
    }

    @Test
    void aFailureShowsTheReasonOfAwsAndGoesOnAfterAReload() {
        var profile = lab.profile("browser-failing");
        concord.standin()
                .deploymentFailures()
                .plan(new Failure("CREATE", "failing-lab", "500", "Subnet has no free address", 1));
        var run = lab.deploy(profile, "failing-lab");
        var ines = chromium.signIn(DemoPeople.INES);
        ines.navigate(concord.url() + "/environments/runs/" + run);
        assertThat(main(ines)).containsText("Subnet has no free address", IN_TIME);
        Screenshots.take(ines, "run-failed");
        ines.reload();
        assertThat(main(ines)).containsText("Subnet has no free address", IN_TIME);
        button(ines, "Try again").click();
        assertThat(main(ines)).containsText("Remove the failed attempt", IN_TIME);
        Screenshots.take(ines, "run-live");
        assertThat(main(ines)).containsText("Deployed", IN_TIME);
    }

    private static void makeProfile(Page priya) {
        Map<String, Object> draft = lab.draft("Browser profile");
        var parameters = (Map<?, ?>) draft.get("parameters");
        priya.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Environment profiles"))
                .click();
        button(priya, "New profile").click();
        priya.locator("#profile-name input").fill("Browser profile");
        choose(priya, "Managed by", "Customer Retention");
        priya.locator("vaadin-multi-select-combo-box input").fill("Customer Retention");
        priya.locator("vaadin-multi-select-combo-box-item:visible").first().click();
        priya.keyboard().press("Tab");
        priya.locator("#parameter-vpcId input").fill("my-vpc");
        button(priya, "Check").click();
        assertThat(main(priya)).containsText("A VPC looks like", IN_TIME);
        Screenshots.take(priya, "profile-form");
        priya.locator("#parameter-vpcId input").fill(String.valueOf(parameters.get("vpcId")));
        priya.locator("#parameter-subnetIds input").fill(String.valueOf(parameters.get("subnetIds")));
        priya.locator("#parameter-kmsKeyId input").fill(String.valueOf(parameters.get("kmsKeyId")));
        button(priya, "Check").click();
        assertThat(main(priya)).containsText("Checked, not made", IN_TIME);
        Screenshots.take(priya, "profile-checked");
        button(priya, "Make it").click();
        assertThat(main(priya)).containsText("Made", IN_TIME);
        assertThat(main(priya)).containsText("In DataZone", IN_TIME);
    }

    private static void deploy(Page ines) {
        ines.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Environments"))
                .click();
        button(ines, "Deploy environment").click();
        choose(ines, "Environment profile", "Browser profile");
        ines.locator("vaadin-text-field:has(label:text-is('Name')) input").fill(NAME);
        assertThat(main(ines)).containsText("VPC exists", IN_TIME);
        Screenshots.take(ines, "plan");
        ines.keyboard().press("Control+Enter");
        assertThat(main(ines)).containsText("Deploying " + NAME, IN_TIME);
        Screenshots.take(ines, "run");
    }

    /** Remembers in the page each state that is shown from now on; a reload would forget them. */
    private static void watchTheState(Page page) {
        page.evaluate("""
                () => {
                  const states = (window.states = []);
                  const look = () => {
                    const state = document.querySelector('main.run .page-title vaadin-badge')?.textContent.trim();
                    if (state && states.at(-1) !== state) states.push(state);
                  };
                  look();
                  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
                }
                """);
    }

    private static List<String> statesSince(Page page) {
        var states = (List<?>) page.evaluate("() => window.states");
        return states.stream().map(String::valueOf).toList();
    }

    private static void choose(Page page, String label, String item) {
        page.locator("vaadin-select:has(label:text-is('%s'))".formatted(label)).click();
        page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(item))
                .first()
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main vaadin-button", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static Locator main(Page page) {
        return page.locator("main").last();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog");
    }
}
