package dev.concord.subscription.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.Projects;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.internal.GrantObservations;
import dev.concord.subscription.internal.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Reads with which environments granted resources are shared: the tags on them are what SageMaker's permissions ask. */
@Component
class ShareObserver implements Observer<Seen.SharedWith> {
    private static final String SHARED_WITH = "sagemaker:shared-with:";

    private final SageMakerClient sagemaker;
    private final AwsCalls calls;
    private final ConcordRoles roles;
    private final GrantObservations observations;
    private final SeenCalls datazone;
    private final Projects projects;

    ShareObserver(
            SageMakerClient sagemaker,
            AwsCalls calls,
            ConcordRoles roles,
            GrantObservations observations,
            SeenCalls datazone,
            Projects projects) {
        this.sagemaker = sagemaker;
        this.calls = calls;
        this.roles = roles;
        this.observations = observations;
        this.datazone = datazone;
        this.projects = projects;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public String title() {
        return "With whom granted resources are shared";
    }

    @Override
    public Class<Seen.SharedWith> type() {
        return Seen.SharedWith.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    /** ARNs of what is granted to anybody. */
    @Override
    public Collection<String> subjects() {
        return observations.sharedResources();
    }

    @Override
    public Optional<About> about(String subject) {
        var name = subject.substring(subject.lastIndexOf('/') + 1);
        return Optional.of(About.of(name, "", observations.sides(subject)));
    }

    @Override
    public Seen.SharedWith read(String subject) {
        var environments = environments(subject);
        var ended = observations.unexplained(subject, environments).stream()
                .flatMap(live -> datazone.ended(as(live.subscriber()), live.subscription()).stream())
                .toList();
        return new Seen.SharedWith(environments, ended);
    }

    /** What is not there is shared with nobody; SageMaker does not answer for what its lists lack. */
    private List<String> environments(String arn) {
        if (observations.isGone(arn)) {
            return List.of();
        }
        try {
            return tagged(arn);
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING) {
                return List.of();
            }
            throw failure;
        }
    }

    private Principal as(ProjectId subscriber) {
        return Principal.system(projects.get(subscriber).roleArn());
    }

    private List<String> tagged(String arn) {
        return calls.call(
                roles.inspect(),
                with ->
                        sagemaker
                                .listTagsPaginator(list -> list.resourceArn(arn).overrideConfiguration(with))
                                .tags()
                                .stream()
                                .map(Tag::key)
                                .filter(key -> key.startsWith(SHARED_WITH))
                                .map(key -> key.substring(SHARED_WITH.length()))
                                .toList());
    }

    @Override
    public void apply(String subject, Seen.SharedWith seen, Instant begun) {
        observations.shared(subject, seen, begun);
    }
}
