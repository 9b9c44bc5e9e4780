package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Opening;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.SageMakerBlueprint;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.StudioProgress;
import dev.concord.provisioning.internal.aws.StudioCalls.StudioDomain;
import dev.concord.provisioning.internal.aws.StudioCalls.UserProfile;
import dev.concord.provisioning.internal.aws.StudioWork.Way;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Sees that the person has an own user profile in the environment's SageMaker domain, and gets a way in for exactly that. */
@Component
class StudioDelivery implements Delivery {
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final StudioCalls studio;
    private final StudioWork work;
    private final StudioProgress openings;
    private final Environments environments;
    private final Projects projects;
    private final Journal journal;

    StudioDelivery(
            StudioCalls studio,
            StudioWork work,
            StudioProgress openings,
            Environments environments,
            Projects projects,
            Journal journal) {
        this.studio = studio;
        this.work = work;
        this.openings = openings;
        this.environments = environments;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return EnvironmentChange.OPEN_STUDIO;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var opening = openings.get(new OpeningId(row.reference()));
        if (opening.state() != Opening.State.ASKED) {
            return Outcome.done();
        }
        var environment = environments.observed(opening.environment());
        var domain = studio.domainOf(environment.id());
        if (domain.isEmpty()) {
            return new Outcome.Hopeless("SageMaker shows no domain for this environment");
        }
        if (domain.get().authMode().equals(SageMakerBlueprint.SSO)) {
            var address = URI.create(domain.get().url());
            return new Outcome.Done(() -> openings.ready(opening.id(), address, LIFETIME));
        }
        return enter(row, opening, environment, domain.get());
    }

    private Outcome enter(OutboxRow row, Opening opening, Environment environment, StudioDomain domain) {
        if (environment.roleArn() == null || !environment.roleArn().equals(domain.role())) {
            return new Outcome.Hopeless("People would not work with the environment's role there, but with "
                    + (domain.role() == null ? "none" : domain.role()));
        }
        var as = new Principal(projects.get(opening.project()).roleArn(), row.actor());
        var profile = studio.userProfile(domain.id(), opening.userProfile());
        if (profile.isEmpty()) {
            create(row, as, domain, opening, environment);
            return Outcome.lookAgain();
        }
        return letIn(row, as, domain, opening, profile.get());
    }

    private void create(OutboxRow row, Principal as, StudioDomain domain, Opening opening, Environment environment) {
        try {
            journal.send(
                    row,
                    opening.project(),
                    () -> work.createUserProfile(as, domain.id(), opening.userProfile(), environment),
                    made -> {});
        } catch (AwsFailure failure) {
            if (!failure.alreadyThere()) {
                throw failure;
            }
        }
    }

    private Outcome letIn(OutboxRow row, Principal as, StudioDomain domain, Opening opening, UserProfile profile) {
        if (!opening.environment().equals(profile.environment())) {
            return new Outcome.Hopeless(
                    "The user profile %s was not made for this environment".formatted(profile.name()));
        }
        return switch (profile.status()) {
            case "InService" -> {
                var way = new AtomicReference<Way>();
                journal.send(
                        row,
                        opening.project(),
                        () -> {
                            way.set(work.wayIn(as, domain.id(), profile.name(), LIFETIME));
                            return way.get().answer();
                        },
                        made -> openings.ready(opening.id(), way.get().address(), LIFETIME));
                yield Outcome.done();
            }
            case "Pending", "Updating" -> Outcome.lookAgain();
            default -> new Outcome.Hopeless("SageMaker says that the user profile is " + profile.status());
        };
    }

    @Override
    public void failed(OutboxRow row, String why) {
        openings.failed(new OpeningId(row.reference()), why);
    }
}
