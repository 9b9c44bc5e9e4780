package dev.concord.project.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.outbox.Steps;
import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import dev.concord.project.internal.ProjectChange;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a project, or prepares one that exists: each step looks first, and is recorded before the next. */
@Component
class CreateProjectDelivery implements Delivery {
    private final CreationProgress progress;
    private final RoleSteps roles;
    private final ProjectSteps projects;
    private final EntrySteps entries;
    private final ProjectCalls calls;

    CreateProjectDelivery(
            CreationProgress progress, RoleSteps roles, ProjectSteps projects, EntrySteps entries, ProjectCalls calls) {
        this.progress = progress;
        this.roles = roles;
        this.projects = projects;
        this.entries = entries;
        this.calls = calls;
    }

    @Override
    public Kind kind() {
        return ProjectChange.CREATE_PROJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        return Steps.walk(new Making(row, new CreationId(row.reference())));
    }

    private final class Making implements Steps<CreationStep> {
        private final OutboxRow row;
        private final CreationId id;

        Making(OutboxRow row, CreationId id) {
            this.row = row;
            this.id = id;
        }

        @Override
        public Optional<CreationStep> next() {
            return progress.of(id).left().stream().findFirst();
        }

        @Override
        public Optional<Outcome> take(CreationStep step) {
            return CreateProjectDelivery.this.take(step, row, progress.of(id));
        }

        @Override
        public Outcome ended() {
            return CreateProjectDelivery.this.ended(row, progress.of(id));
        }
    }

    private Optional<Outcome> take(CreationStep step, OutboxRow row, ProjectCreation creation) {
        return switch (step) {
            case ROLE -> roles.role(row, creation);
            case PROFILE -> roles.profile(row, creation);
            case PROJECT -> projects.project(row, creation);
            case POLICY -> roles.policy(row, creation);
            case ROLE_IN -> entries.roleIn(row, creation);
            case PERSON_IN -> entries.personIn(row, creation);
            case CREATOR_OUT -> entries.creatorOut(row, creation);
            case VERIFIED -> entries.verified(row, creation);
            case MARK_OFF -> projects.markOff(row, creation);
        };
    }

    private Outcome ended(OutboxRow row, ProjectCreation creation) {
        return switch (creation.kind()) {
            case CREATE -> {
                var as = new Principal(Objects.requireNonNull(creation.roleArn()), row.actor());
                var seen = calls.observe(as, Objects.requireNonNull(creation.project()));
                yield new Outcome.Done(() -> progress.complete(creation.id(), seen));
            }
            case PREPARE -> new Outcome.Done(() -> progress.prepared(creation.id()));
        };
    }

    @Override
    public void failed(OutboxRow row, String why) {
        progress.failed(new CreationId(row.reference()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        progress.tryingAgain(new CreationId(row.reference()));
    }
}
