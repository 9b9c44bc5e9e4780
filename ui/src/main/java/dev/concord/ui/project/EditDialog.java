package dev.concord.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Directory;
import dev.concord.project.Project;
import dev.concord.project.ProjectEdit;
import dev.concord.project.ProjectEdits;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Tone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes what is said of a project, and shows what DataZone has not confirmed. */
@Component
class EditDialog {
    private final ProjectEdits edits;
    private final Directory directory;
    private final Permissions permissions;

    EditDialog(ProjectEdits edits, Directory directory, Permissions permissions) {
        this.edits = edits;
        this.directory = directory;
        this.permissions = permissions;
    }

    void open(Project project, Runnable changed) {
        var fields = new FactFields(directory);
        fields.fill(project);
        var dialog = new Dialog("Edit " + project.name());
        dialog.setWidth("560px");
        dialog.add(fields);
        var save = Key.on("Ctrl Enter", new Button("Save", pressed -> save(project, fields, dialog, changed)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), save);
        dialog.open();
        fields.focusFirst();
    }

    private void save(Project project, FactFields fields, Dialog dialog, Runnable changed) {
        fields.read().ifPresent(facts -> {
            try {
                edits.edit(project.id(), project.version(), facts);
                dialog.close();
                Notice.saved("Saved here", "Name, purpose, unit and terms are true once DataZone confirmed them.");
                changed.run();
            } catch (Refused refused) {
                fields.refused(String.valueOf(refused.getMessage()));
            }
        });
    }

    Optional<ProjectEdit> open(ProjectId project) {
        return edits.open(project);
    }

    Notice notice(ProjectEdit edit, Runnable changed) {
        var failure = edit.failure();
        if (failure == null) {
            return new Notice(
                    Tone.GO, Icon.MOVING, "New words are on their way", "DataZone has not confirmed them yet.");
        }
        var notice = new Notice(Tone.BAD, Icon.ALERT, "DataZone refused the new words", failure);
        if (permissions.may(Action.EDIT_PROJECT, edit.project())) {
            notice.add(
                    new Button("Try again", pressed -> {
                        edits.retry(edit.project());
                        changed.run();
                    }),
                    new Button("Give up", pressed -> {
                        edits.giveUp(edit.project());
                        changed.run();
                    }));
        }
        return notice;
    }
}
