package dev.concord.identity;

import dev.concord.identity.internal.DirectoryRepository;
import dev.concord.identity.internal.SeenProjects;
import dev.concord.shared.Require;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what the domain has, as last read: people and groups that can be added, projects, units, terms. */
@Service
public class Directory {
    /** Letters to search people by; fewer would list everybody. */
    public static final int FEWEST = 2;

    private static final int MOST = 20;
    private static final String SIGN_IN = "Sign in to see what the domain has";

    private final DirectoryRepository directory;
    private final SeenProjects projects;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Directory(
            DirectoryRepository directory,
            SeenProjects projects,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.projects = projects;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** People and groups whose names contain the words, by name, at most 20; for those who may add somebody somewhere. */
    @Transactional(readOnly = true)
    public List<Listed> find(String words) {
        permissions.requireSomewhere(Action.FIND_PEOPLE, "Only owners of a project and ML admins search for people");
        Require.that(words.strip().length() >= FEWEST, "Type at least %d letters of a name".formatted(FEWEST));
        return directory.find(words, MOST);
    }

    /** Projects of the domain in which Concord does not work. */
    @Transactional(readOnly = true)
    public List<SeenProject> notManaged() {
        permissions.require(Action.FIND_PROJECTS, SIGN_IN);
        return projects.foreign();
    }

    @Transactional(readOnly = true)
    public List<DomainUnit> units() {
        permissions.require(Action.FIND_PROJECTS, SIGN_IN);
        return directory.units();
    }

    @Transactional(readOnly = true)
    public List<Term> terms() {
        permissions.require(Action.FIND_PROJECTS, SIGN_IN);
        return directory.terms();
    }

    /** Takes over what the domain shows. */
    @Transactional
    public void observed(List<Listed> members, List<SeenProject> seen) {
        directory.replace(members, clock.instant());
        if (projects.replace(seen, clock.instant())) {
            events.publishEvent(new DirectoryObserved(clock.instant()));
        }
    }

    /** Takes over the units and terms that projects can be given. */
    @Transactional
    public void observedWords(List<DomainUnit> units, List<Term> terms) {
        directory.replaceWords(units, terms);
    }

    /** A person or group that the domain let in. Account is the person's user name, empty for groups. */
    public record Listed(MemberId member, String name, String account) {}

    /** A unit of the domain; the parent is absent for the domain's own. */
    public record DomainUnit(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String parent) {}

    /** A term of a glossary. */
    public record Term(String id, String name, String glossary) {}
}
