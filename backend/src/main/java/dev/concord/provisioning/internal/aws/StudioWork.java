package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.internal.aws.StudioCalls.App;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
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
        calls.call(
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
        return Answer.of(name);
    }

    /** For exactly this user profile, and for a short time. */
    public Way wayIn(Principal as, String domain, String userProfile, Duration lifetime) {
        var made = calls.call(
                as,
                with -> sagemaker.createPresignedDomainUrl(create -> create.domainId(domain)
                        .userProfileName(userProfile)
                        .expiresInSeconds(Math.toIntExact(lifetime.toSeconds()))
                        .overrideConfiguration(with)));
        return new Way(Answer.of(userProfile), URI.create(made.authorizedUrl()));
    }

    /** Deletes the app, unless that is done. */
    public Answer deleteApp(Principal as, String domain, App app) {
        calls.call(
                as,
                with -> sagemaker.deleteApp(delete -> delete.domainId(domain)
                        .appType(app.type())
                        .appName(app.name())
                        .userProfileName(app.userProfile())
                        .spaceName(app.space())
                        .overrideConfiguration(with)));
        return Answer.of(app.name());
    }

    public Answer deleteSpace(Principal as, String domain, String space) {
        calls.call(
                as,
                with -> sagemaker.deleteSpace(
                        delete -> delete.domainId(domain).spaceName(space).overrideConfiguration(with)));
        return Answer.of(space);
    }

    public Answer deleteUserProfile(Principal as, String domain, String name) {
        calls.call(
                as,
                with -> sagemaker.deleteUserProfile(
                        delete -> delete.domainId(domain).userProfileName(name).overrideConfiguration(with)));
        return Answer.of(name);
    }
}
