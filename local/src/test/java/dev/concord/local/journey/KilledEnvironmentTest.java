package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.EnvironmentProof;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** kill -9 of the portal at every wire call of making and retiring environments: none is doubled, nothing is left behind. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledEnvironmentTest {
    private static final Set<String> OF_PROFILES =
            Set.of("CreateEnvironmentProfile", "GetEnvironmentProfile", "ListEnvironmentProfiles");
    private static final String NAME = "killed-lab";

    private final JourneyConcord concord = JourneyConcord.running();
    private final Killings killings = new Killings(concord);
    private final Lab lab = new Lab(concord);
    private final EnvironmentProof proof = EnvironmentProof.in(concord.cloud(), concord.site());

    @Test
    @Order(1)
    void whileAProfileIsMade() {
        var kills = Killings.around(List.of("CreateEnvironmentProfile", "AddPolicyGrant", "GetEnvironmentProfile"));
        lab.draft("warm-up");
        var id = lab.priya()
                .posted("/environment-profiles", lab.draft("killed-profile"))
                .at("/id/value")
                .asString();
        var checked = Lab.awaited(
                () -> lab.priya().get("/environment-profiles/" + id),
                seen -> seen.at("/coming/state").asString().equals("CHECKED"));
        killings.at(kills, () -> {
            lab.priya()
                    .post(
                            "/environment-profiles/" + id + "/making",
                            Map.of("version", checked.path("version").asLong(), "confirmed", false));
        });
        Lab.awaited(
                () -> lab.priya().get("/environment-profiles/" + id),
                seen -> seen.path("coming").isNull() && seen.path("made").isObject());
        assertThat(proof.profiles(DemoProject.CUSTOMER_RETENTION)).containsOnlyOnce("killed-profile");
    }

    @Test
    @Order(2)
    void whileAnEnvironmentIsDeployedItsStudioOpenedAndItIsRetired() {
        var profile = lab.profile("killed-whole");
        var roles = proof.userRoles();
        var operations = operationsOf(profile);
        assertThat(operations.deploying()).contains("CreateEnvironment", "GetEnvironment", "ListDomains", "GetRole");
        assertThat(operations.retiring()).contains("DeleteEnvironment", "DeleteUserProfile");

        var from = killings.lastCall();
        var run = new String[1];
        killings.at(Killings.around(operations.deploying()), () -> run[0] = lab.deploy(profile, NAME));
        var done = lab.awaitRun(run[0], "DONE");
        var environment = done.path("environmentId").asString();
        assertThat(proof.environments(DemoProject.CUSTOMER_RETENTION, NAME)).containsExactly(environment);
        assertThat(made("CreateEnvironment", from)).as("told once").hasSize(1);
        assertThat(proof.studios().get(environment)).hasSize(1);
        assertThat(proof.userRoles()).hasSize(roles.size() + 1);

        killings.at(
                Killings.around(List.of("CreateUserProfile", "CreatePresignedDomainUrl")),
                () -> lab.ines().posted("/environments/" + environment + "/studio-openings", Map.of()));
        var studio = proof.studios().get(environment).getFirst();
        await().atMost(Lab.RECOVERY).until(() -> proof.userProfiles(studio).size(), size -> size == 1);

        killings.at(Killings.around(operations.retiring()), () -> run[0] = lab.retire(environment, NAME));
        lab.awaitRun(run[0], "DONE");
        assertThat(proof.environments(DemoProject.CUSTOMER_RETENTION, NAME)).isEmpty();
        assertThat(proof.studios()).doesNotContainKey(environment);
        assertThat(proof.userRoles()).containsExactlyInAnyOrderElementsOf(roles);
    }

    @Test
    @Order(3)
    void whileAFailedAttemptIsRemovedAndMadeAnew() {
        concord.standin().deploymentFailures().plan(new Failure("CREATE", "killed-twice", "500", "No address", 1));
        var id = lab.deploy(lab.profile("killed-again"), "killed-twice");
        lab.awaitRun(id, "FAILED");
        killings.at(
                Killings.around(List.of("DeleteEnvironment", "CreateEnvironment")),
                () -> lab.ines().posted("/environment-runs/" + id + "/retry", Map.of()));
        var environment = lab.awaitRun(id, "DONE").path("environmentId").asString();
        assertThat(proof.environments(DemoProject.CUSTOMER_RETENTION, "killed-twice"))
                .containsExactly(environment);
        lab.awaitRun(lab.retire(environment, "killed-twice"), "DONE");
        assertThat(proof.studios()).doesNotContainKey(environment);
    }

    /** Which calls a run that nothing disturbs makes of each kind; those of observers come as well, which does no harm. */
    private record Operations(List<String> deploying, List<String> retiring) {}

    private Operations operationsOf(String profile) {
        var begin = killings.lastCall();
        var environment = lab.awaitRun(lab.deploy(profile, "undisturbed"), "DONE")
                .path("environmentId")
                .asString();
        var deploying = since(begin);
        lab.ines().posted("/environments/" + environment + "/studio-openings", Map.of());
        await().atMost(Lab.RECOVERY)
                .until(() -> !made("CreatePresignedDomainUrl", begin).isEmpty());
        var middle = killings.lastCall();
        lab.awaitRun(lab.retire(environment, "undisturbed"), "DONE");
        return new Operations(deploying, since(middle));
    }

    private List<String> since(long call) {
        return killings.operationsAfter(call, made -> !OF_PROFILES.contains(made.operation()));
    }

    private List<LoggedCall> made(String operation, long after) {
        return concord.standin().callLog().after(after).stream()
                .filter(call -> call.operation().equals(operation) && call.succeeded())
                .toList();
    }
}
