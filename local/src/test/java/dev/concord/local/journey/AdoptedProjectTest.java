package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DataZoneHand;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A project that somebody made in DataZone: not managed, prepared by an admin, let in by its owner, managed. */
class AdoptedProjectTest {
    /** Concord reads the directory every 10 s here. */
    private static final Duration IN_TIME = Duration.ofSeconds(90);

    private final JourneyConcord concord = JourneyConcord.running();
    private final DataZoneHand datazone = DataZoneHand.in(concord.cloud(), concord.site());
    private final Api priya = Api.of(concord, DemoPeople.PRIYA);
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);

    @Test
    void concordManagesWhatItsOwnerLetItInto() {
        var project = datazone.makeProject("Old Scorecards", "Made before Concord was here");
        datazone.addOwner(project, DemoPeople.OSKAR.userId());
        await().atMost(IN_TIME).until(() -> isNotManaged(project));
        assertThat(oskar.status("/projects/" + project)).isEqualTo(404);

        for (var other : new Api[] {oskar, Api.of(concord, DemoPeople.INES), Api.of(concord, DemoPeople.DANIEL)}) {
            var refused = other.post("/project-creations/preparations", Map.of("project", project));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Only an ML admin can prepare a project that was made elsewhere");
        }

        var id = priya.posted("/project-creations/preparations", Map.of("project", project))
                .at("/id/value")
                .asString();
        var prepared = Lab.awaited(
                () -> priya.get("/project-creations/" + id),
                seen -> seen.path("state").asString().equals("PREPARED"));
        assertThat(isNotManaged(project)).as("nobody let it in yet").isTrue();
        assertThat(oskar.status("/projects/" + project)).isEqualTo(404);

        datazone.addOwner(project, prepared.path("roleProfile").asString());
        Lab.awaited(
                () -> priya.get("/project-creations/" + id),
                seen -> seen.path("state").asString().equals("DONE"));
        var managed = Lab.awaited(
                () -> priya.get("/projects/" + project),
                seen -> seen.path("ownDesignation").asString("").equals("PROJECT_OWNER"));
        assertThat(managed.path("name").asString()).isEqualTo("Old Scorecards");
        assertThat(managed.path("purpose").asString()).isEqualTo("Made before Concord was here");
        assertThat(isNotManaged(project)).isFalse();
        assertThat(priya.post("/project-creations/preparations", Map.of("project", project))
                        .statusCode())
                .as("not foreign any more")
                .isEqualTo(404);

        var ines = "person:" + DemoPeople.INES.userId();
        oskar.posted("/projects/" + project + "/members", Map.of("member", ines, "designation", "PROJECT_CONTRIBUTOR"));
        var role = managed.path("roleArn").asString();
        await().atMost(IN_TIME)
                .untilAsserted(() -> assertThat(datazone.members(role, project))
                        .containsEntry(DemoPeople.INES.userId(), "PROJECT_CONTRIBUTOR"));
    }

    private boolean isNotManaged(String project) {
        return oskar.get("/projects/not-managed")
                .valueStream()
                .anyMatch(seen -> seen.at("/id/value").asString().equals(project));
    }
}
