package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.ProjectProof;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Making projects and changing who belongs to them, by the REST API, with what AWS has to show for it. */
class ProjectSagaTest {
    private static final Duration IN_TIME = Duration.ofSeconds(60);

    private final JourneyConcord concord = JourneyConcord.running();
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);
    private final ProjectProof proof = ProjectProof.in(concord.cloud(), concord.site());

    @Test
    void aProjectBelongsToWhoAskedAndToItsOwnRoleAlone() {
        var wish = WishedProject.askedFor(oskar, "Late Fees");
        wish.ask();
        wish.await("DONE");

        assertThat(proof.projects("Late Fees")).containsExactly(wish.purpose());
        assertThat(proof.roles()).contains(wish.roleName());
        assertThat(proof.profiles()).containsEntry(wish.roleName(), "ACTIVATED");
        assertThat(proof.projectsOfBootstrap()).doesNotContain("Late Fees");
        assertThat(members(wish.project())).containsExactly(Map.entry("Oskar Lindgren", "PROJECT_OWNER"));
        assertThat(oskar.get("/projects/" + wish.project())
                        .path("ownDesignation")
                        .asString())
                .isEqualTo("PROJECT_OWNER");
    }

    @Test
    void aMemberBelongsOnceDataZoneConfirmedAndLeavesAgain() {
        var wish = WishedProject.askedFor(oskar, "Card Limits");
        wish.await("DONE");
        var path = "/projects/" + wish.project() + "/members";
        var ines = "person:" + DemoPeople.INES.userId();

        oskar.posted(path, Map.of("member", ines, "designation", "PROJECT_CONTRIBUTOR"));
        await().atMost(IN_TIME)
                .until(() -> members(wish.project()).contains(Map.entry("Ines Duarte", "PROJECT_CONTRIBUTOR")));
        assertThat(oskar.put(path + "/" + ines, Map.of("designation", "PROJECT_OWNER"))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(IN_TIME)
                .until(() -> members(wish.project()).contains(Map.entry("Ines Duarte", "PROJECT_OWNER")));
        assertThat(oskar.delete(path + "/" + ines).statusCode()).isEqualTo(202);
        await().atMost(IN_TIME)
                .until(() -> members(wish.project()), List.of(Map.entry("Oskar Lindgren", "PROJECT_OWNER"))::equals);
        var last = oskar.delete(path + "/person:" + DemoPeople.OSKAR.userId());
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("is the last owner of Card Limits");
    }

    private List<Map.Entry<String, String>> members(String project) {
        return oskar.get("/projects/" + project + "/members")
                .valueStream()
                .filter(member -> member.path("change").isNull())
                .map(member -> Map.entry(
                        member.path("name").asString(),
                        member.path("designation").asString()))
                .toList();
    }
}
