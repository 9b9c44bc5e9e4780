package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.identity.People;
import dev.concord.identity.Permissions;
import dev.concord.project.internal.EmptyLists;
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
    private final EmptyLists empty;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Directory(
            People people,
            WordRepository words,
            SeenProjects projects,
            EmptyLists empty,
            Permissions permissions,
            Clock clock,
            News news) {
        this.people = people;
        this.words = words;
        this.projects = projects;
        this.empty = empty;
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

    /** Takes over whom the domain lets in, and its projects. A list that is empty for the first time changes nothing. */
    @Transactional
    public void observed(List<Listed> members, List<SeenProject> seen) {
        empty.unlessDoubtful("people", of(MemberId.OfPerson.class, members), people::listed);
        empty.unlessDoubtful("groups", of(MemberId.OfGroup.class, members), people::listedGroups);
        empty.unlessDoubtful("projects", seen, this::take);
    }

    private static List<Listed> of(Class<? extends MemberId> kind, List<Listed> members) {
        return members.stream()
                .filter(listed -> kind.isInstance(listed.member()))
                .toList();
    }

    private void take(List<SeenProject> seen) {
        if (projects.replace(seen, clock.instant())) {
            news.changed(Topic.PROJECTS);
        }
    }

    /** The same for the units and terms that projects can be given. */
    @Transactional
    public void observedWords(List<DomainUnit> units, List<Term> terms) {
        empty.unlessDoubtful("units", units, words::units);
        empty.unlessDoubtful("terms", terms, words::terms);
    }

    /** A unit of the domain; the parent is absent for the domain's own. */
    public record DomainUnit(
            String id,
            String name,
            @org.jspecify.annotations.Nullable String parent) {}

    /** A term of a glossary. */
    public record Term(String id, String name, String glossary) {}
}
