package dev.concord.project.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.EditId;
import dev.concord.project.ProjectEdits;
import dev.concord.project.Projects;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.aws.ProjectChangeCalls.Words;
import org.springframework.stereotype.Component;

/** Gives a project its new words in DataZone, and its new unit. The same words again change nothing, so they need no look. */
@Component
class UpdateProjectDelivery implements Delivery {
    private final ProjectChangeCalls calls;
    private final ProjectMove moving;
    private final ProjectEdits edits;
    private final Projects projects;
    private final Journal journal;

    UpdateProjectDelivery(
            ProjectChangeCalls calls, ProjectMove moving, ProjectEdits edits, Projects projects, Journal journal) {
        this.calls = calls;
        this.moving = moving;
        this.edits = edits;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return ProjectChange.UPDATE_PROJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var edit = edits.get(new EditId(row.reference()));
        var as = new Principal(projects.get(edit.project()).roleArn(), row.actor());
        var words = new Words(edit.name(), edit.purpose(), edit.glossaryTerms());
        if (edit.domainUnit() == null) {
            journal.send(row, edit.project(), () -> calls.update(as, edit.project(), words), made -> {});
        } else {
            moving.into(edit.domainUnit(), row, as, edit.project(), words);
        }
        return new Outcome.Done(() -> edits.confirmed(edit.id()));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        edits.failed(new EditId(row.reference()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        edits.failed(new EditId(row.reference()), null);
    }
}
