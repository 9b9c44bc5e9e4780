package dev.concord.ui.acting;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Membership;
import dev.concord.project.Memberships;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The project whose access is shown: the one chosen in the drawer, at first the first by name. */
@SpringComponent
@VaadinSessionScope
public class ActingFor {
    private final Memberships memberships;
    private final Permissions permissions;
    private final Projects projects;
    private @Nullable ProjectId chosen;

    ActingFor(Memberships memberships, Permissions permissions, Projects projects) {
        this.memberships = memberships;
        this.permissions = permissions;
        this.projects = projects;
    }

    public List<Membership> choices() {
        return memberships.there();
    }

    /** Empty for a person without a project. */
    public Optional<Membership> membership() {
        var mine = choices();
        return mine.stream()
                .filter(membership -> membership.project().equals(chosen))
                .findFirst()
                .or(() -> mine.stream().findFirst());
    }

    public Optional<ProjectId> project() {
        return membership().map(Membership::project);
    }

    /** Whether the person may ask for access in the name of the project. */
    public boolean maySubscribe() {
        return membership().filter(this::maySubscribe).isPresent();
    }

    public boolean maySubscribe(Membership membership) {
        return permissions.may(Action.SUBSCRIBE, membership.project()) && !archived(membership);
    }

    /** An archived project starts nothing new. */
    public boolean archived(Membership membership) {
        return projects.get(membership.project()).archived();
    }

    /** What is shown stays chosen, although another project may come first by name from now on. */
    void keep() {
        project().ifPresent(this::choose);
    }

    public void choose(ProjectId project) {
        chosen = project;
    }
}
