package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.EnvironmentProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Profiles, environments and Studio from the REST API to the proof in AWS. */
class EnvironmentJourneyTest {
    private static final JourneyConcord CONCORD = JourneyConcord.running();
    private static final Lab LAB = new Lab(CONCORD);
    private static final EnvironmentProof PROOF = EnvironmentProof.in(CONCORD.cloud(), CONCORD.site());

    private static String profile;

    private static synchronized String profile() {
        if (profile == null) {
            profile = LAB.profile("life");
        }
        return profile;
    }

    @Test
    void fromTheProfileOverStudioToNothingLeft() throws IOException, InterruptedException {
        var deployed = LAB.awaitRun(LAB.deploy(profile(), "life-lab"), "DONE");
        var environment = deployed.path("environmentId").asString();
        assertThat(deployed.path("verdicts").valueStream())
                .as("every check of what was made")
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        verdict -> assertThat(verdict.path("result").asString()).isEqualTo("PASSED"));
        assertThat(deployed.path("events")
                        .valueStream()
                        .map(event -> event.path("source").asString()))
                .contains("DataZone", "Concord");
        assertThat(PROOF.environments(DemoProject.CUSTOMER_RETENTION, "life-lab"))
                .containsExactly(environment);
        var studio = PROOF.studios().get(environment);
        assertThat(studio).hasSize(1);

        var opening = opened(environment);
        var address = LAB.ines().posted("/studio-openings/" + opening + "/address", Map.of());
        assertThat(visited(address.path("address").asString()))
                .contains(PROOF.userProfiles(studio.getFirst()).getFirst());
        assertThat(LAB.ines()
                        .post("/studio-openings/" + opening + "/address", Map.of())
                        .statusCode())
                .as("used up")
                .isEqualTo(409);

        CONCORD.standin()
                .deploymentFailures()
                .plan(new Failure("DELETE", "life-lab", "408", "The deletion timed out", 2));
        var retired = LAB.awaitRun(LAB.retire(environment, "life-lab"), "DONE");
        assertThat(retired.path("deletions").asInt()).isEqualTo(3);
        assertNothingIsLeft(environment, "life-lab");
        assertThat(LAB.owner()
                        .get("/environments/" + environment)
                        .at("/environment/status")
                        .asString())
                .isEqualTo("DELETED");
    }

    @Test
    void nobodyIsHandedTheWayOfAnother() {
        var environment = LAB.awaitRun(LAB.deploy(profile(), "shared-lab"), "DONE")
                .path("environmentId")
                .asString();
        var opening = opened(environment);
        for (var other : new Api[] {LAB.owner(), LAB.priya(), Api.of(CONCORD, DemoPeople.DANIEL)}) {
            assertThat(other.post("/studio-openings/" + opening + "/address", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        var owners = LAB.owner().posted("/environments/" + environment + "/studio-openings", Map.of());
        Lab.awaited(
                () -> LAB.owner()
                        .get("/studio-openings/" + owners.at("/id/value").asString()),
                seen -> seen.path("state").asString().equals("READY"));
        assertThat(PROOF.userProfiles(PROOF.studios().get(environment).getFirst()))
                .as("one for each person")
                .hasSize(2);
        LAB.awaitRun(LAB.retire(environment, "shared-lab"), "DONE");
        assertNothingIsLeft(environment, "shared-lab");
    }

    @Test
    void aFailureHasTheReasonOfAwsAndAnotherAttemptMakesItAnew() {
        CONCORD.standin()
                .deploymentFailures()
                .plan(new Failure("CREATE", "second-try", "500", "Subnet has no free address", 1));
        var id = LAB.deploy(profile(), "second-try");
        var failed = LAB.awaitRun(id, "FAILED");
        assertThat(failed.path("failure").asString())
                .contains("Subnet has no free address", "CREATE_FAILED", "request ");
        var first = failed.path("environmentId").asString();
        LAB.ines().posted("/environment-runs/" + id + "/retry", Map.of());
        var done = LAB.awaitRun(id, "DONE");
        assertThat(done.path("environmentId").asString()).isNotEqualTo(first);
        assertThat(PROOF.environments(DemoProject.CUSTOMER_RETENTION, "second-try"))
                .hasSize(1);
        LAB.awaitRun(LAB.retire(done.path("environmentId").asString(), "second-try"), "DONE");
    }

    @Test
    void whatAFailedRunMadeIsRemoved() {
        CONCORD.standin()
                .deploymentFailures()
                .plan(new Failure("CREATE", "given-up", "500", "Subnet has no free address", 1));
        var id = LAB.deploy(profile(), "given-up");
        var environment = LAB.awaitRun(id, "FAILED").path("environmentId").asString();
        LAB.ines().posted("/environment-runs/" + id + "/removal", Map.of());
        LAB.awaitRun(id, "REMOVED");
        assertNothingIsLeft(environment, "given-up");
    }

    @Test
    void aVpcThatIsNotThereIsFoundBeforeAnythingIsMade() {
        var draft = new HashMap<>(LAB.draft("nowhere"));
        draft.put("parameters", Map.of("vpcId", "vpc-00000000000000000", "subnetIds", "subnet-00000000000000000"));
        var id = LAB.priya()
                .posted("/environment-profiles", draft)
                .at("/id/value")
                .asString();
        var checked = Lab.awaited(
                () -> LAB.priya().get("/environment-profiles/" + id),
                seen -> !seen.at("/coming/state").asString().equals("CHECKING"));
        assertThat(checked.at("/coming/state").asString()).isEqualTo("REFUSED");
        assertThat(failedRules(checked)).contains("VPC exists", "Subnets exist", "Two availability zones");
        assertThat(LAB.priya()
                        .post(
                                "/environment-profiles/" + id + "/making",
                                Map.of("version", checked.path("version").asLong(), "confirmed", true))
                        .statusCode())
                .isEqualTo(409);
        assertThat(PROOF.profiles(DemoProject.CUSTOMER_RETENTION)).doesNotContain("nowhere");
    }

    private static List<String> failedRules(JsonNode profile) {
        return profile.at("/coming/verdicts")
                .valueStream()
                .filter(verdict -> verdict.path("result").asString().equals("FAILED"))
                .map(verdict -> verdict.path("rule").asString())
                .toList();
    }

    private static String opened(String environment) {
        var id = LAB.ines()
                .posted("/environments/" + environment + "/studio-openings", Map.of())
                .at("/id/value")
                .asString();
        Lab.awaited(
                () -> LAB.ines().get("/studio-openings/" + id),
                seen -> seen.path("state").asString().equals("READY"));
        return id;
    }

    private static void assertNothingIsLeft(String environment, String name) {
        assertThat(PROOF.environments(DemoProject.CUSTOMER_RETENTION, name)).isEmpty();
        assertThat(PROOF.studios()).doesNotContainKey(environment);
        assertThat(PROOF.userRoles()).noneMatch(role -> role.contains(environment));
    }

    private static String visited(String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address)).GET().build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
