package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;

/** A human decides in the console, and DataZone's own rules hold for humans too. */
class BehindBacksTest extends InWorld {

    @Test
    void aRequestIsApprovedByAHumanWhoMayAndByNobodyElse() {
        var owner = setting.actor("owner");
        var builder = setting.actor("builder");
        var listing = setting.published(owner, setting.project("Owning", owner));
        var request = setting.request(builder, setting.project("Building", builder), listing);
        var input = Json.object().put("domainIdentifier", domain()).put("identifier", request);
        var behind = world().standin().behind();

        assertThatThrownBy(() -> behind.run("datazone", "AcceptSubscriptionRequest", builder.arn(), input))
                .isInstanceOfSatisfying(
                        ServiceError.class,
                        refused -> assertThat(refused.code()).isEqualTo("AccessDeniedException"));
        behind.run("datazone", "AcceptSubscriptionRequest", owner.arn(), input);

        var seen = builder.client()
                .getSubscriptionRequestDetails(
                        get -> get.domainIdentifier(domain()).identifier(request));
        assertThat(seen.status()).isEqualTo(SubscriptionRequestStatus.ACCEPTED);
        assertThat(seen.reviewerId()).isEqualTo(setting.userId(owner));
    }
}
