package dev.concord.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.project.Project;
import dev.concord.project.ProjectArchive;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Notice;
import org.springframework.stereotype.Component;

/** Putting a project away, once nothing in it lives, and taking it out again. */
@Component
class Archiving {
    private final ProjectArchive archive;

    Archiving(ProjectArchive archive) {
        this.archive = archive;
    }

    Button button(Project project, Runnable changed) {
        return project.archived()
                ? new Button("Restore", Icon.UNDO.draw(), pressed -> {
                    archive.restore(project.id(), project.version());
                    Notice.saved("Restored", "%s can start new work again.".formatted(project.name()));
                    changed.run();
                })
                : new Button("Archive", Icon.ARCHIVE.draw(), pressed -> ask(project, changed));
    }

    private void ask(Project project, Runnable changed) {
        var dialog = new Dialog("Archive " + project.name());
        dialog.setWidth("480px");
        var left = archive.whatKeeps(project.id());
        var go = new Button("Archive", pressed -> {
            archive.archive(project.id(), project.version());
            dialog.close();
            changed.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(left.isEmpty());
        if (left.isEmpty()) {
            dialog.add(new Paragraph("It starts nothing new: no requests, imports, environments or members. "
                    + "Everything stays readable, and an owner can restore it."));
        } else {
            var list = new UnorderedList();
            left.forEach(tie -> list.add(new ListItem(tie)));
            list.addClassName("ties");
            dialog.add(new Paragraph("It cannot be archived yet. It has:"), list);
        }
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), go);
        dialog.open();
    }
}
