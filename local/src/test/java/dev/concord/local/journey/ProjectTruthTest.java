package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DataZoneHand;
import dev.concord.local.demo.DataZoneHand.Held;
import dev.concord.local.demo.ProjectProof;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is said of a project is the same in Concord and in DataZone, whichever of the two it was said to. */
class ProjectTruthTest {
    /** Concord reads each project every 30 s. */
    private static final Duration IN_TIME = Duration.ofSeconds(90);

    private static final JourneyConcord CONCORD = JourneyConcord.running();
    private static final DataZoneHand DATAZONE = DataZoneHand.in(CONCORD.cloud(), CONCORD.site());

    private static String lending;
    private static String trading;
    private static String confidential;
    private static String personal;

    private final Api oskar = Api.of(CONCORD, DemoPeople.OSKAR);

    @BeforeAll
    static void unitsAndTerms() {
        var words = DATAZONE.makeProject("Words of the Bank", "Keeps the glossaries");
        lending = DATAZONE.makeUnit("Lending");
        trading = DATAZONE.makeUnit("Trading");
        confidential = DATAZONE.makeTerm(words, "Secrecy", "Confidential");
        personal = DATAZONE.makeTerm(words, "Data", "Personal");
    }

    @Test
    void unitAndTermsThatWereChosenForANewProjectAreInDataZone() {
        var wish = chosen("Loan Offers", lending, List.of(confidential, personal));

        var held = DATAZONE.project(wish.project());
        assertThat(held.unit()).isEqualTo(lending);
        assertThat(held.terms()).containsExactlyInAnyOrder(confidential, personal);
        assertThat(held.description()).isEqualTo(wish.purpose());
        var shown = oskar.get("/projects/" + wish.project());
        assertThat(shown.path("domainUnit").asString()).isEqualTo(lending);
        assertThat(texts(shown.path("glossaryTerms"))).containsExactlyInAnyOrder(confidential, personal);
        assertThat(shown.path("riskTier").asString()).isEqualTo("MEDIUM");
    }

    @Test
    void anEditArrivesInDataZoneAndIsShownOnceItDid() {
        var wish = chosen("Loan Terms", lending, List.of(confidential));
        edit(wish, "Loan Conditions", "Compares what banks ask for", "HIGH", lending, List.of(personal));
        assertThat(oskar.get("/projects/" + wish.project()).path("riskTier").asString())
                .as("Concord's own at once")
                .isEqualTo("HIGH");
        var wanted = new Held("Loan Conditions", "Compares what banks ask for", lending, List.of(personal));
        await().atMost(IN_TIME).until(() -> DATAZONE.project(wish.project()), wanted::equals);
        awaitShown(wish, shown -> shown.path("name").asString().equals("Loan Conditions"));
        var shown = oskar.get("/projects/" + wish.project());
        assertThat(shown.path("purpose").asString()).isEqualTo(wanted.description());
        assertThat(texts(shown.path("glossaryTerms"))).containsExactly(personal);
        assertThat(history(wish)).contains("UpdateProject");
    }

    @Test
    void anotherUnitIsWhereDataZoneHasTheProjectAndTheSetUpRoleHasLeftIt() {
        var wish = chosen("Rate Models", lending, List.of());
        edit(wish, "Rate Models", wish.purpose(), "MEDIUM", trading, List.of());
        await().atMost(IN_TIME).until(() -> DATAZONE.project(wish.project()).unit(), trading::equals);
        awaitShown(wish, shown -> shown.path("domainUnit").asString().equals(trading));
        await().atMost(IN_TIME)
                .until(() -> DATAZONE.members(role(wish), wish.project()).size() == 2);
        assertThat(ProjectProof.in(CONCORD.cloud(), CONCORD.site()).projectsOfBootstrap())
                .doesNotContain("Rate Models");
        assertThat(oskar.get("/projects/" + wish.project() + "/members")).hasSize(1);
    }

    @Test
    void aUnitThatIsNotThereIsRefusedByDataZoneAndLeavesNobodyBehind() {
        var wish = chosen("Rate Limits", lending, List.of());
        edit(wish, "Rate Limits", wish.purpose(), "MEDIUM", "nosuchunit123", List.of());
        await().atMost(IN_TIME)
                .until(() -> oskar.post("/projects/" + wish.project() + "/facts/give-up", Map.of())
                                .statusCode()
                        == 200);
        assertThat(DATAZONE.project(wish.project()).unit()).isEqualTo(lending);
        assertThat(DATAZONE.members(role(wish), wish.project())).hasSize(2);
        assertThat(oskar.get("/projects/" + wish.project()).path("domainUnit").asString())
                .isEqualTo(lending);
    }

    @Test
    void whatIsChangedInDataZoneArrivesInConcord() {
        var wish = chosen("Odd Payments", lending, List.of());
        var ines = Api.of(CONCORD, DemoPeople.INES);
        DATAZONE.rename(role(wish), wish.project(), "Strange Payments");
        DATAZONE.add(role(wish), wish.project(), DemoPeople.INES.userId());

        awaitShown(wish, shown -> shown.path("name").asString().equals("Strange Payments"));
        await().atMost(IN_TIME)
                .until(() -> oskar.get("/projects/" + wish.project() + "/members")
                        .valueStream()
                        .map(member -> member.path("name").asString())
                        .anyMatch("Ines Duarte"::equals));
        assertThat(ines.get("/projects/" + wish.project()).path("name").asString())
                .isEqualTo("Strange Payments");
        DATAZONE.remove(role(wish), wish.project(), DemoPeople.INES.userId());
        await().atMost(IN_TIME).until(() -> ines.status("/projects/" + wish.project()) == 404);
    }

    @Test
    void theLastOwnerStaysInConcordAndWhereConcordIsBehindDataZone() {
        var wish = chosen("Two Owners", lending, List.of());
        var members = "/projects/" + wish.project() + "/members";
        var self = members + "/person:" + DemoPeople.OSKAR.userId();
        assertThat(oskar.delete(self)).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains("Oskar Lindgren is the last owner of Two Owners; make somebody else an owner first");
        });
        assertThat(oskar.put(self, Map.of("designation", "PROJECT_CONTRIBUTOR")).body())
                .contains("is the last owner of Two Owners");

        var tomas = "person:" + DemoPeople.TOMAS.userId();
        oskar.posted(members, Map.of("member", tomas, "designation", "PROJECT_OWNER"));
        await().atMost(IN_TIME).until(() -> change(wish, tomas).isNull());
        var role = role(wish);
        var leaves = new LeavesBefore(
                wish.project(), () -> DATAZONE.remove(role, wish.project(), DemoPeople.TOMAS.userId()));
        Listening.with(CONCORD, leaves, () -> {
            assertThat(oskar.delete(self).statusCode()).isEqualTo(202);
            await().atMost(IN_TIME)
                    .until(
                            () -> change(wish, "person:" + DemoPeople.OSKAR.userId())
                                    .path("failure")
                                    .asString(""),
                            "This is the last owner now; make somebody else an owner first"::equals);
        });
        assertThat(DATAZONE.members(role, wish.project()))
                .containsEntry(DemoPeople.OSKAR.userId(), "PROJECT_OWNER")
                .doesNotContainKey(DemoPeople.TOMAS.userId());

        var failed =
                change(wish, "person:" + DemoPeople.OSKAR.userId()).path("id").asString();
        oskar.posted("/projects/" + wish.project() + "/membership-changes/" + failed + "/give-up", Map.of());
        assertThat(change(wish, "person:" + DemoPeople.OSKAR.userId()).isNull()).isTrue();
    }

    private WishedProject chosen(String name, String unit, List<String> terms) {
        var wish = WishedProject.askedFor(oskar, name, Map.of("domainUnit", unit, "glossaryTerms", terms));
        wish.await("DONE");
        return wish;
    }

    private void edit(WishedProject wish, String name, String purpose, String tier, String unit, List<String> terms) {
        var version = oskar.get("/projects/" + wish.project()).path("version").asLong();
        var facts =
                Map.of("name", name, "purpose", purpose, "riskTier", tier, "domainUnit", unit, "glossaryTerms", terms);
        var answer = oskar.put("/projects/" + wish.project() + "/facts", Map.of("version", version, "facts", facts));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private void awaitShown(WishedProject wish, java.util.function.Predicate<JsonNode> wanted) {
        await().atMost(IN_TIME).until(() -> wanted.test(oskar.get("/projects/" + wish.project())));
    }

    private JsonNode change(WishedProject wish, String member) {
        return oskar.get("/projects/" + wish.project() + "/members")
                .valueStream()
                .filter(row -> row.path("member").asString().equals(member))
                .findFirst()
                .orElseThrow()
                .path("change");
    }

    private String history(WishedProject wish) {
        return oskar.get("/projects/" + wish.project() + "/history").toString();
    }

    private String role(WishedProject wish) {
        return oskar.get("/projects/" + wish.project()).path("roleArn").asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
