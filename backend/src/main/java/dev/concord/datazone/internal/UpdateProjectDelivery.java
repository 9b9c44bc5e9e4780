package dev.concord.datazone.internal;

import dev.concord.aws.Principal;
import dev.concord.datazone.internal.aws.ProjectChangeCalls;
import dev.concord.datazone.internal.aws.ProjectChangeCalls.Words;
import dev.concord.identity.EditId;
import dev.concord.identity.ProjectEdits;
import dev.concord.identity.Projects;
import org.springframework.stereotype.Component;

/** Gives a project its new words in DataZone. The same words again change nothing, so it needs no look. */
@Component
class UpdateProjectDelivery implements Delivery {
    private final ProjectChangeCalls calls;
    private final ProjectEdits edits;
    private final Projects projects;
    private final Journal journal;

    UpdateProjectDelivery(ProjectChangeCalls calls, ProjectEdits edits, Projects projects, Journal journal) {
        this.calls = calls;
        this.edits = edits;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return Kind.UPDATE_PROJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var edit = edits.get(new EditId(row.reference()));
        var as = new Principal(projects.get(edit.project()).roleArn(), row.actor());
        var words = new Words(edit.name(), edit.purpose(), edit.glossaryTerms());
        journal.send(row, edit.project(), () -> calls.update(as, edit.project(), words), made -> {});
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
