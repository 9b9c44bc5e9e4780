package dev.concord.aws;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where AWS is and who Concord is there.
 *
 * @param accountId twelve digits: where the domain and Concord's roles are
 * @param domainId id of the DataZone domain
 * @param endpoint only for a stand-in; empty means AWS
 * @param externalId what the trust policies of Concord's roles ask for
 * @param accessKeyId base principal's key; empty means the SDK's default chain
 * @param callTimeout total time of one call; stays under the lease of durable work
 * @param patience how long a call waits for its turn before it counts as throttled
 * @param defaultRate calls a second, per account and region, of each operation of which AWS publishes no quota
 * @param rates calls a second of single operations in IAM's words, as {@code datazone:CreateAsset}, instead of the published
 */
@Validated
@ConfigurationProperties("concord.aws")
public record AwsSettings(
        @NotBlank String region,
        @NotNull @Pattern(regexp = "\\d{12}") String accountId,
        @NotBlank String domainId,
        @Nullable URI endpoint,
        @NotBlank String externalId,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey,
        @NotNull @DefaultValue("8s") Duration callTimeout,
        @NotNull @DefaultValue("5s") Duration patience,
        @Positive @DefaultValue("10") int defaultRate,
        @NotNull @DefaultValue Map<String, @Positive Integer> rates) {
    @Override
    public String toString() {
        return "AwsSettings[region=%s, domainId=%s, endpoint=%s]".formatted(region, domainId, endpoint);
    }
}
