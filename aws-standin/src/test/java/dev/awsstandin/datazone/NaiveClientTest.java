package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;

/** What becomes of a client with one role in every project that creates without looking: AWS would not stop it either. */
class NaiveClientTest extends InWorld {

    @Test
    void itsRequestIsApprovedByNobodyAndItsRetryDoublesTheGrant() {
        var owner = setting.actor("owner");
        var owning = setting.project("Owners", owner);
        var listing = setting.published(owner, owning);
        var naive = setting.actor("naive");
        setting.member(owning, owner, naive, PROJECT_CONTRIBUTOR);
        var building = setting.project("Builders", naive);
        var environment = setting.environment(naive, building, "studio");

        var request = setting.request(naive, building, listing);
        assertThat(naive.client()
                        .getSubscriptionRequestDetails(
                                get -> get.domainIdentifier(domain()).identifier(request))
                        .status())
                .isEqualTo(SubscriptionRequestStatus.ACCEPTED);

        var first = setting.grant(naive, environment, listing);
        var retried = setting.grant(naive, environment, listing);
        assertThat(retried).isNotEqualTo(first);
        assertThat(naive.client()
                        .listSubscriptionGrants(
                                list -> list.domainIdentifier(domain()).environmentId(environment))
                        .items())
                .hasSize(2);
    }
}
