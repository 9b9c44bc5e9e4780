package dev.concord.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.project.CreationId;
import dev.concord.project.Directory;
import dev.concord.project.ProjectCreations;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Key;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks what a project is to be. The form makes the wish's id, so that pressing twice asks once. */
@Component
class NewProjectDialog {
    private final ProjectCreations creations;
    private final Directory directory;

    NewProjectDialog(ProjectCreations creations, Directory directory) {
        this.creations = creations;
        this.directory = directory;
    }

    void open() {
        var id = new CreationId(UUID.randomUUID());
        var fields = new FactFields(directory);
        var dialog = new Dialog("New project");
        dialog.setWidth("560px");
        var what =
                new Paragraph("You become its owner. Concord makes the project in DataZone, a role of its own in IAM, "
                        + "and belongs to it with that role alone.");
        what.addClassNames("s", "dim");
        fields.addComponentAsFirst(what);
        dialog.add(fields);
        var create = Key.on("Ctrl Enter", new Button("Create project", pressed -> ask(id, fields, dialog)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), create);
        dialog.open();
        fields.focusFirst();
    }

    private void ask(CreationId id, FactFields fields, Dialog dialog) {
        fields.read().ifPresent(facts -> {
            try {
                creations.ask(id, facts);
                dialog.close();
                ProjectsNavigation.open(id);
            } catch (Refused refused) {
                fields.refused(String.valueOf(refused.getMessage()));
            }
        });
    }
}
