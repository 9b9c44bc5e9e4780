package dev.concord.identity;

import dev.concord.identity.internal.MembershipRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which project, as DataZone last showed it. */
@Service
@Transactional(readOnly = true)
public class Memberships {
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

    public List<Membership> of(ProjectId project) {
        return memberships.of(project);
    }

    public Optional<Designation> designation(PersonId person, ProjectId project) {
        return memberships.designation(person, project);
    }
}
