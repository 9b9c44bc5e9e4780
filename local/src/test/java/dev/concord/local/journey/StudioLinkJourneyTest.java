package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.EnvironmentProof;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Studio of a domain that signs people in itself. */
class StudioLinkJourneyTest {
    private static final JourneyConcord CONCORD = JourneyConcord.running();
    private static final Lab LAB = new Lab(CONCORD);
    private static final EnvironmentProof PROOF = EnvironmentProof.in(CONCORD.cloud(), CONCORD.site());

    @Test
    void studioIsALinkThatLetsNobodyInAndEachOpeningStandsInTheTrail() {
        var profile = LAB.profile("by-sign-in", Map.of("sagemakerDomainAuthMode", "SSO"));
        var run = LAB.deploy(profile, "sso-lab");
        var environment = LAB.awaitRun(run, "DONE").path("environmentId").asString();
        assertThat(latest("action", "let deploy").path("decision").asString()).isEqualTo(run);
        assertThat(latest("awsOperation", "CreateEnvironment").path("decision").asString())
                .as("what AWS was told points at who let it")
                .isEqualTo(run);
        var domain = PROOF.studios().get(environment).getFirst();
        var opening = LAB.ines()
                .posted("/environments/" + environment + "/studio-openings", Map.of())
                .at("/id/value")
                .asString();
        Lab.awaited(
                () -> LAB.ines().get("/studio-openings/" + opening),
                seen -> seen.path("state").asString().equals("READY"));
        var taken = "/studio-openings/" + opening + "/address";
        assertThat(LAB.ines().posted(taken, Map.of()).path("address").asString())
                .isEqualTo(PROOF.address(domain))
                .doesNotContain("token");
        assertThat(LAB.ines().post(taken, Map.of()).statusCode())
                .as("an opening is one opening")
                .isEqualTo(409);
        assertThat(PROOF.userProfiles(domain)).as("Concord makes none there").isEmpty();
        assertThat(LAB.owner().get("/projects/" + LAB.project() + "/history").toString())
                .contains("opened", "was handed the way into", "Studio of environment sso-lab")
                .doesNotContain(PROOF.address(domain));

        LAB.awaitRun(LAB.retire(environment, "sso-lab"), "DONE");
        assertThat(PROOF.studios()).doesNotContainKey(environment);
    }

    /** The latest entry of the project's history in which the member has this value. */
    private static JsonNode latest(String member, String value) {
        return LAB.owner()
                .get("/projects/" + LAB.project() + "/history?limit=200")
                .path("items")
                .valueStream()
                .filter(entry -> entry.path(member).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }
}
