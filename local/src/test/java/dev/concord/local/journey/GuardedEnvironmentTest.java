package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.EnvironmentProof;
import dev.concord.local.demo.PolicyProof;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Projects, profiles and environments that Concord makes, while DataZone's grants say who may and no admin takes an offer. */
class GuardedEnvironmentTest {
    /** IAM asks for it when a user profile is made with tags; it is no call of its own. */
    private static final String WITH_CREATE_USER_PROFILE = "sagemaker:AddTags";

    private final JourneyConcord concord = JourneyConcord.running();
    private final Lab lab = new Lab(concord);
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);
    private final EnvironmentProof proof = EnvironmentProof.in(concord.cloud(), concord.site());

    @Test
    void anEnvironmentLivesInAProjectThatConcordMadeFromAProfileThatItMade() {
        var managing = made("Branch Models");
        var deploying = made("Branch Cash");
        var name = "branches";
        var id = lab.profile(lab.draft(name, managing, List.of(managing, deploying)));
        var profile = profile(id).path("datazoneId").asString();
        assertThat(proof.deployers(profile)).containsExactlyInAnyOrder(managing, deploying);

        var run = done(deployed(deploying, id));
        var environment = run.path("environmentId").asString();
        var opening = oskar.posted("/environments/" + environment + "/studio-openings", Map.of())
                .at("/id/value")
                .asString();
        Lab.awaited(
                () -> oskar.get("/studio-openings/" + opening),
                seen -> seen.path("state").asString().equals("READY"));
        assertPassed();

        lab.changed(id, lab.draft(name, managing, List.of(deploying)));
        assertThat(proof.deployers(profile)).containsExactly(deploying);
        var retirement = oskar.posted("/environments/" + environment + "/retirement", Map.of("name", "cash-lab"))
                .at("/id/value")
                .asString();
        done(retirement);
        var version = profile(id).path("version").asLong();
        assertThat(lab.priya()
                        .delete("/environment-profiles/" + id + "?version=" + version)
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Lab.RECOVERY).until(() -> !ids().contains(id));
        assertThatTheirRolesUsedWhatTheyMay();
    }

    private String made(String name) {
        var wish = WishedProject.askedFor(oskar, name);
        wish.await("DONE");
        return wish.project();
    }

    private String deployed(String project, String profile) {
        return oskar.posted(
                        "/projects/" + project + "/environments",
                        Map.of(
                                "profile",
                                profile,
                                "name",
                                "cash-lab",
                                "key",
                                UUID.randomUUID().toString()))
                .at("/id/value")
                .asString();
    }

    private JsonNode done(String run) {
        return Lab.awaited(
                () -> oskar.get("/environment-runs/" + run),
                seen -> seen.path("state").asString().equals("DONE"));
    }

    private JsonNode profile(String id) {
        return lab.priya().get("/environment-profiles/" + id);
    }

    private List<String> ids() {
        return lab.priya()
                .get("/environment-profiles")
                .valueStream()
                .map(profile -> profile.at("/id/value").asString())
                .toList();
    }

    private void assertPassed() {
        var states = SetUpStates.of(lab.priya());
        for (var check : List.of("project-creators", "profile-creators", "environment-creators")) {
            assertThat(states.get(check).path("state").asString())
                    .as(states.get(check).toPrettyString())
                    .isEqualTo("PASSED");
        }
    }

    private void assertThatTheirRolesUsedWhatTheyMay() {
        var listed = PolicyProof.listed(
                "project-role",
                "MakeEnvironments",
                "SayWhoDeploysFromItsProfiles",
                "LetPeopleIntoStudio",
                "OpenOwnStudio");
        assertThat(listed.remove(WITH_CREATE_USER_PROFILE)).isTrue();
        assertThat(new Called(concord).byProjects()).containsAll(listed);
    }
}
