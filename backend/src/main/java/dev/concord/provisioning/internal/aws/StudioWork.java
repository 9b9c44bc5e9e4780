package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.internal.aws.StudioCalls.App;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Letting people into Studio and clearing up behind them, as the project's own role. */
@Component
public class StudioWork {
    private final SageMakerClient sagemaker;
    private final AwsCalls calls;
    private final AwsSettings settings;

    StudioWork(SageMakerClient sagemaker, AwsCalls calls, AwsSettings settings) {
        this.sagemaker = sagemaker;
        this.calls = calls;
        this.settings = settings;
    }

    /** A way into Studio. It is never written into a log. */
    public record Way(Answer answer, URI address) {
        @Override
        public String toString() {
            return "Way[" + answer.id() + "]";
        }
    }

    /** Works with the role of the domain, which is the environment's. The name makes it repeatable. */
    public Answer createUserProfile(Principal as, String domain, String name, Environment environment) {
        var tags = Map.of(
                "AmazonDataZoneDomain",
                settings.domainId(),
                StudioCalls.PROJECT,
                environment.project().value(),
                StudioCalls.ENVIRONMENT,
                environment.id());
        var made = calls.call(
                "CreateUserProfile",
                as,
                with -> sagemaker.createUserProfile(create -> create.domainId(domain)
                        .userProfileName(name)
                        .tags(tags.entrySet().stream()
                                .map(tag -> Tag.builder()
                                        .key(tag.getKey())
                                        .value(tag.getValue())
                                        .build())
                                .toList())
                        .overrideConfiguration(with)));
        return answer("CreateUserProfile", name, made);
    }

    /** For exactly this user profile, and for a short time. */
    public Way wayIn(Principal as, String domain, String userProfile, Duration lifetime) {
        var made = calls.call(
                "CreatePresignedDomainUrl",
                as,
                with -> sagemaker.createPresignedDomainUrl(create -> create.domainId(domain)
                        .userProfileName(userProfile)
                        .expiresInSeconds(Math.toIntExact(lifetime.toSeconds()))
                        .overrideConfiguration(with)));
        return new Way(answer("CreatePresignedDomainUrl", userProfile, made), URI.create(made.authorizedUrl()));
    }

    /** Deletes the app, unless that is done. */
    public Answer deleteApp(Principal as, String domain, App app) {
        var gone = calls.call(
                "DeleteApp",
                as,
                with -> sagemaker.deleteApp(delete -> delete.domainId(domain)
                        .appType(app.type())
                        .appName(app.name())
                        .userProfileName(app.userProfile())
                        .spaceName(app.space())
                        .overrideConfiguration(with)));
        return answer("DeleteApp", app.name(), gone);
    }

    public Answer deleteSpace(Principal as, String domain, String space) {
        var gone = calls.call(
                "DeleteSpace",
                as,
                with -> sagemaker.deleteSpace(
                        delete -> delete.domainId(domain).spaceName(space).overrideConfiguration(with)));
        return answer("DeleteSpace", space, gone);
    }

    public Answer deleteUserProfile(Principal as, String domain, String name) {
        var gone = calls.call(
                "DeleteUserProfile",
                as,
                with -> sagemaker.deleteUserProfile(
                        delete -> delete.domainId(domain).userProfileName(name).overrideConfiguration(with)));
        return answer("DeleteUserProfile", name, gone);
    }

    /** Whether what was to be deleted, or to be made, was so before. */
    public static boolean alreadySo(AwsFailure failure) {
        return StudioCalls.missing(failure)
                || String.valueOf(failure.getMessage()).contains("already exists");
    }

    private static Answer answer(String operation, String id, AwsResponse response) {
        return new Answer(operation, id, "", response.responseMetadata().requestId());
    }
}
