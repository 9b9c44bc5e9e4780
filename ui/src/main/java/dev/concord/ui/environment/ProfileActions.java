package dev.concord.ui.environment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an admin can do with a profile as it stands. */
@Component
class ProfileActions {
    private final EnvironmentProfiles profiles;
    private final Projects projects;

    ProfileActions(EnvironmentProfiles profiles, Projects projects) {
        this.profiles = profiles;
        this.projects = projects;
    }

    List<com.vaadin.flow.component.Component> buttons(EnvironmentProfile profile) {
        var buttons = new ArrayList<com.vaadin.flow.component.Component>();
        var state = profile.latest().state();
        if (profile.deleting() || state.busy()) {
            return buttons;
        }
        var archived = archived(profile);
        if (!archived.contains(profile.managing())) {
            var change = new Button("Change", pressed -> EnvironmentsNavigation.openChange(profile.id()));
            buttons.add(Key.on("e", change));
        }
        if (profile.coming() != null && archived.isEmpty()) {
            buttons.add(new Button(
                    "Check again", Icon.AGAIN.draw(), pressed -> profiles.checkAgain(profile.id(), profile.version())));
        }
        if ((state == State.CHECKED || state == State.FAILED) && archived.isEmpty()) {
            var make = new Button("Make it", pressed -> make(profile));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(Key.arming("m", make));
        }
        var delete = new Button("Delete", Icon.TRASH.draw(), pressed -> confirmDeletion(profile));
        delete.addClassName("bad");
        buttons.add(delete);
        return buttons;
    }

    /** Those of the profile's projects that are archived: nothing new is made for them. */
    Set<ProjectId> archived(EnvironmentProfile profile) {
        var form = profile.latest().form();
        return projects.all().stream()
                .filter(Project::archived)
                .map(Project::id)
                .filter(id -> id.equals(profile.managing()) || form.projects().contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void make(EnvironmentProfile profile) {
        if (profile.loosens().isEmpty()) {
            profiles.make(profile.id(), profile.version(), false);
            return;
        }
        var dialog = new Dialog("This loosens %s".formatted(profile.name()));
        dialog.setWidth("560px");
        var list = new UnorderedList();
        list.addClassName("losses");
        profile.loosens().forEach(sentence -> list.add(new ListItem(sentence)));
        var meant = new Checkbox("This is meant, and I answer for it");
        var go = new Button("Make it", pressed -> {
            dialog.close();
            profiles.make(profile.id(), profile.version(), true);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(false);
        meant.addValueChangeListener(change -> go.setEnabled(change.getValue()));
        var form = new Div(new Paragraph("It is written into the audit trail under your name."), list, meant);
        form.addClassName("form");
        dialog.add(form);
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), go);
        dialog.open();
    }

    private void confirmDeletion(EnvironmentProfile profile) {
        var dialog = new Dialog("Delete %s".formatted(profile.name()));
        dialog.add(new Paragraph(
                "Nobody can deploy from it any more. Environments that were made from it have to go first."));
        var delete = new Button("Delete", pressed -> {
            dialog.close();
            try {
                profiles.delete(profile.id(), profile.version());
            } catch (Refused refused) {
                Notice.refused(String.valueOf(refused.getMessage()));
            }
        });
        delete.addClassName("bad");
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), delete);
        dialog.open();
    }
}
