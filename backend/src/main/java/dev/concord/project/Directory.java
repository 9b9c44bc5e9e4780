package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Listed;
import dev.concord.identity.People;
import dev.concord.identity.Permissions;
import dev.concord.project.internal.SeenProjects;
import dev.concord.project.internal.WordRepository;
import dev.concord.shared.News;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what the domain has, as last read: people and groups that can be added, projects, units, terms. */
@Service
public class Directory {
    /** Letters to search people by; fewer would list everybody. */
    public static final int FEWEST = 2;

    private static final int MOST = 20;
    private static final String SIGN_IN = "Sign in to see what the domain has";

    private final People people;
    private final WordRepository words;
    private final SeenProjects projects;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Directory(
            People people,
            WordRepository words,
            SeenProjects projects,
            Permissions permissions,
            Clock clock,
            News news) {
        this.people = people;
        this.words = words;
        this.projects = projects;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    /** People and groups whose names contain the words, by name, at most 20; for those who may add somebody somewhere. */
    @Transactional(readOnly = true)
    public List<Listed> find(String letters) {
        permissions.requireSomewhere(Action.FIND_PEOPLE, "Only owners of a project and ML admins search for people");
        Require.that(letters.strip().length() >= FEWEST, "Type at least %d letters of a name".formatted(FEWEST));
        return people.find(letters, MOST);
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
        return words.units();
    }

    @Transactional(readOnly = true)
    public List<Term> terms() {
        permissions.require(Action.FIND_PROJECTS, SIGN_IN);
        return words.terms();
    }

    /** Takes over what the domain shows. */
    @Transactional
    public void observed(List<Listed> members, List<SeenProject> seen) {
        people.listed(members);
        if (projects.replace(seen, clock.instant())) {
            news.changed(Topic.PROJECTS);
        }
    }

    /** Takes over the units and terms that projects can be given. */
    @Transactional
    public void observedWords(List<DomainUnit> units, List<Term> terms) {
        words.replace(units, terms);
    }

    /** A unit of the domain; the parent is absent for the domain's own. */
    public record DomainUnit(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String parent) {}

    /** A term of a glossary. */
    public record Term(String id, String name, String glossary) {}
}
