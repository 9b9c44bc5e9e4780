package dev.concord.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What DataZone and SageMaker show of an environment beyond its name and status.
 *
 * @param profileId DataZone's id of the profile that it was made from
 * @param failure why its last deployment failed, in AWS's words
 * @param studio the SageMaker domain, once it was found by its tag
 * @param lookedAt when its contents were last read
 */
public record EnvironmentDetail(
        String environment,
        String description,
        @Nullable String profileId,
        Map<String, String> parameters,
        List<Resource> resources,
        @Nullable String failure,
        @Nullable StudioDomain studio,
        List<Content> contents,
        @Nullable Instant lookedAt) {
    public EnvironmentDetail {
        parameters = Map.copyOf(parameters);
        resources = List.copyOf(resources);
        contents = List.copyOf(contents);
    }

    /** What DataZone provisioned, by the names that the blueprint gives. */
    public record Resource(String name, String value) {
        public static final String USER_ROLE = "userRoleArn";
        public static final String PRODUCER_DATABASE = "glueProducerDBName";
        public static final String PRODUCER_OUTPUT = "glueProducerOutputUri";
        public static final String CONSUMER_DATABASE = "glueConsumerDBName";
    }

    /** SageMaker's domain of the environment: how people sign in there, and where. */
    public record StudioDomain(String id, String authMode, String url) {
        public boolean signsInBySso() {
            return authMode.equals(SageMakerBlueprint.SSO);
        }
    }

    /** Something in the environment that goes with it. */
    public record Content(Kind kind, String name, String note) {
        /** What it is. */
        public enum Kind {
            USER_PROFILE,
            /** In the environment's SageMaker domain, made past Concord. */
            GUEST_PROFILE,
            /** The same, but of another project by its tag, so that Concord can't delete it. */
            OTHERS_PROFILE,
            APP,
            SPACE,
            DATA_SOURCE,
            DATABASE
        }
    }

    public Optional<String> resource(String name) {
        return resources.stream()
                .filter(resource -> resource.name().equals(name))
                .map(Resource::value)
                .findFirst();
    }
}
