package dev.concord.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the sign-in says to be in a group works where the group is a member, for as long as it is. */
class GroupJourneyTest {
    private static final Duration IN_TIME = Duration.ofSeconds(90);
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String ANALYSTS = "group:" + DemoPeople.ANALYSTS.groupId();

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
    void aGroupsPeopleWorkInAProjectUntilTheGroupLeaves() {
        var oskar = Api.of(concord, DemoPeople.OSKAR);
        var ines = Api.of(concord, DemoPeople.INES);
        var wish = WishedProject.askedFor(oskar, "Shared by a Group");
        wish.await("DONE");
        var project = "/projects/" + wish.project();
        var page = chromium.signIn(DemoPeople.INES);
        page.navigate(concord.url() + project);
        assertThat(page.locator("main")).containsText("Only members see what is in this project");
        assertThat(imports(ines, project)).isEqualTo(404);

        oskar.posted(project + "/members", Map.of("member", ANALYSTS, "designation", "PROJECT_CONTRIBUTOR"));
        await().atMost(IN_TIME).until(() -> ines.status(project) == 200);
        assertThat(imports(ines, project)).isEqualTo(202);
        assertThat(ines.get("/memberships").toString()).contains("Shared by a Group");
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Members")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        var again = chromium.signIn(DemoPeople.INES);
        again.navigate(concord.url() + project);
        again.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Members"))
                .click();
        assertThat(again.locator("main")).containsText(DemoPeople.ANALYSTS.name());
        assertThat(Api.of(concord, DemoPeople.TOMAS).status(project))
                .as("who is not in the group")
                .isEqualTo(404);

        assertThat(oskar.delete(project + "/members/" + ANALYSTS).statusCode()).isEqualTo(202);
        await().atMost(IN_TIME).until(() -> ines.status(project) == 404);
        assertThat(imports(ines, project)).isEqualTo(404);
        assertThat(page.locator("main")).containsText("Only members see what is in this project", SOON);
        var afterwards = chromium.signIn(DemoPeople.INES);
        afterwards.navigate(concord.url() + project);
        assertThat(afterwards.locator("main")).containsText("Only members see what is in this project");
    }

    private static int imports(Api api, String project) {
        return api.post(
                        project + "/imports",
                        Map.of(
                                "resources",
                                List.of("arn:aws:sagemaker:eu-west-1:447120983316:feature-group/none"),
                                "publish",
                                false))
                .statusCode();
    }
}
