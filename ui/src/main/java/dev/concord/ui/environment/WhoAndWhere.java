package dev.concord.ui.environment;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.project.Project;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.ProfileForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every environment profile says: whose it is, which projects may use it, and where it deploys. */
final class WhoAndWhere {
    private final List<Project> projects;
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<Project> managing = new Select<>();
    private final Checkbox everyProject = new Checkbox("Every project may use it");
    private final MultiSelectComboBox<Project> users = new MultiSelectComboBox<>("Projects that may use it");
    private final TextField account = new TextField("AWS account");
    private final Select<String> region = new Select<>();

    /** Archived projects start nothing new, so they are no choice. */
    WhoAndWhere(List<Project> all, Blueprint blueprint) {
        projects = all;
        var live = all.stream().filter(project -> !project.archived()).toList();
        name.setId("profile-name");
        name.setMaxLength(64);
        description.setMaxLength(1900);
        description.addClassName("wide");
        managing.setLabel("Managed by");
        managing.setItemLabelGenerator(Project::name);
        managing.setItems(live);
        users.setItemLabelGenerator(Project::name);
        users.setItems(live);
        everyProject.addValueChangeListener(change -> users.setEnabled(!change.getValue()));
        account.setMaxLength(12);
        account.setValue(accountOf(blueprint));
        region.setLabel("Region");
        region.setItems(blueprint.regions());
        blueprint.regions().stream().findFirst().ifPresent(region::setValue);
        require();
    }

    private void require() {
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        managing.setRequiredIndicatorVisible(true);
        managing.setManualValidation(true);
        users.setManualValidation(true);
        account.setRequiredIndicatorVisible(true);
        account.setManualValidation(true);
        region.setRequiredIndicatorVisible(true);
        region.setManualValidation(true);
    }

    void addTo(Div form) {
        form.add(new H2("Who"), name, managing, users, everyProject, description);
        form.add(new H2("Where"), account, region);
    }

    /** The managing project of a profile stays what it is. */
    void fill(ProfileForm form) {
        var named = projects.stream()
                .filter(project -> form.projects().contains(project.id()))
                .toList();
        name.setValue(form.name());
        description.setValue(form.description());
        managing.setItems(projects);
        projects.stream()
                .filter(project -> project.id().equals(form.managing()))
                .forEach(managing::setValue);
        managing.setReadOnly(true);
        users.setValue(named.stream().filter(project -> !project.archived()).toList());
        var left = named.stream().filter(Project::archived).map(Project::name).toList();
        users.setHelperText(left.isEmpty() ? "" : "Archived, so left out: " + String.join(", ", left));
        everyProject.setValue(form.everyProject());
        account.setValue(form.account());
        region.setValue(form.region());
    }

    /** Says beside each field what is wrong with it; true if nothing is. */
    boolean check() {
        boolean good = good(name, !name.getValue().isBlank(), "Give the profile a name");
        good &= good(managing, managing.getValue() != null, "Choose the project that manages it");
        good &= good(users, everyProject.getValue() || !users.getValue().isEmpty(), "Say which projects may use it");
        good &= good(account, account.getValue().matches("\\d{12}"), "An AWS account has twelve digits");
        good &= good(region, region.getValue() != null, "Choose where it deploys");
        return good;
    }

    ProfileForm form(Map<String, String> parameters) {
        return new ProfileForm(
                name.getValue(),
                description.getValue(),
                managing.getValue().id(),
                everyProject.getValue(),
                users.getValue().stream().map(Project::id).toList(),
                account.getValue(),
                region.getValue(),
                parameters);
    }

    private static boolean good(HasValidation field, boolean good, String sentence) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : sentence);
        return good;
    }

    /** The account of the role that provisions is the one that is enabled. */
    private static String accountOf(Blueprint blueprint) {
        var parts = Optional.ofNullable(blueprint.provisioningRole()).orElse("").split(":", 6);
        return parts.length > 4 ? parts[4] : "";
    }
}
