package dev.awsstandin.datazone.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Sharing;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantSummary;

/** What is left to be seen of a grant whose subscription is over. */
class RevokedGrantsTest extends InWorld {

    @Test
    void theGrantIsFoundByItsSubscription() {
        var sharing = Sharing.in(setting);
        var grant = sharing.grant();
        sharing.revoke(false);

        var found = sharing.owner
                .client()
                .listSubscriptionGrants(list -> list.domainIdentifier(domain()).subscriptionId(sharing.subscription))
                .items();

        assertThat(found).extracting(SubscriptionGrantSummary::id).containsExactly(grant);
        assertThat(sharing.assetStatus(grant)).isEqualTo(SubscriptionGrantStatus.REVOKED);
    }
}
