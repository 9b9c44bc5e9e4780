package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.Proof;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What AWS saw: who called, for whom, and that no principal stands on both sides. */
class WireLogTest {
    private final JourneyConcord concord = JourneyConcord.running();
    private final Proof proof = Proof.in(concord.cloud(), concord.site());

    @Test
    void whoRequestsAndWhoAcceptsAreDifferentPrincipalsAndNeitherBelongsToTheOtherProject() {
        var ines = Api.of(concord, DemoPeople.INES);
        var oskar = Api.of(concord, DemoPeople.OSKAR);
        var asset = ines.asset("telco-customer-churn");
        var owner = ines.ownerOf(asset);
        var request = ines.submit(asset, concord.site().idOf(DemoProject.CUSTOMER_RETENTION), "To see who calls AWS");
        oskar.approve(request);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> ines.request(new Api.Id(request)).path("state").asString(), "GRANTED"::equals);

        var requested = last("CreateSubscriptionRequest");
        var accepted = last("AcceptSubscriptionRequest");
        assertThat(requested.principalArn()).isNotEqualTo(accepted.principalArn());
        assertThat(proof.roles(DemoProject.CUSTOMER_RETENTION)).containsExactly(requested.principalArn());
        assertThat(proof.roles(owner)).containsExactly(accepted.principalArn());
        assertThat(requested.sourceIdentity()).isEqualTo(DemoPeople.INES.userId());
        assertThat(accepted.sourceIdentity()).isEqualTo(DemoPeople.OSKAR.userId());
        assertThat(accepted.input().path("decisionComment").asString()).contains("concord decision");
    }

    @Test
    void theBaseKeyDoesNothingButAssumeRoles() {
        var base = concord.standin().callLog().all().stream()
                .filter(call -> call.principalArn().endsWith(":user/concord-base"))
                .toList();
        assertThat(base).isNotEmpty().extracting(LoggedCall::operation).containsOnly("AssumeRole");
    }

    private LoggedCall last(String operation) {
        return concord.standin().callLog().of("datazone", operation).getLast();
    }
}
