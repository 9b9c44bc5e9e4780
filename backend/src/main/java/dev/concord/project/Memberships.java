package dev.concord.project;

import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Designation;
import dev.concord.identity.Designations;
import dev.concord.project.internal.MembershipRepository;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which project, as DataZone last showed it. */
@Service
@Transactional(readOnly = true)
public class Memberships implements Designations {
    private final MembershipRepository memberships;
    private final CurrentPerson current;

    Memberships(MembershipRepository memberships, CurrentPerson current) {
        this.memberships = memberships;
        this.current = current;
    }

    /** The current person's projects, by name. */
    public List<Membership> mine() {
        return memberships.of(current.get().id());
    }

    /** Those of them that DataZone has. */
    public List<Membership> there() {
        return memberships.there(current.get().id());
    }

    public List<Membership> of(ProjectId project) {
        return memberships.of(project);
    }

    @Override
    public List<ProjectId> projects(PersonId person) {
        return memberships.of(person).stream().map(Membership::project).toList();
    }

    @Override
    public Optional<Designation> of(PersonId person, ProjectId project) {
        return memberships.designation(person, project);
    }
}
