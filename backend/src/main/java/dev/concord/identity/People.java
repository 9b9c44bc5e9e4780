package dev.concord.identity;

import dev.concord.identity.internal.DirectoryRepository;
import dev.concord.identity.internal.PersonRepository;
import dev.concord.shared.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People by their ids: seen at sign-in or as members of projects. */
@Service
public class People {
    private final PersonRepository people;
    private final DirectoryRepository directory;
    private final Clock clock;

    People(PersonRepository people, DirectoryRepository directory, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /** Remembers who signed in, so that the trail can name the person. */
    @Transactional
    public void signedIn(Person person) {
        people.remember(person.id(), person.name(), clock.instant());
    }

    /** Remembers what the provider says of the person's groups; through them the person belongs to projects. */
    @Transactional
    public void inGroups(PersonId person, Collection<String> groups) {
        directory.groupsOf(person, groups);
    }

    /** The person's name, or the id when the person was never seen. */
    @Transactional(readOnly = true)
    public String name(PersonId id) {
        return people.name(id).orElse(id.value());
    }

    /** Somebody seen in a project. */
    @Transactional
    public void seen(PersonId person, String name) {
        people.remember(person, name, clock.instant());
    }

    /** A group seen in a project. */
    @Transactional
    public void seen(GroupId group, String name) {
        directory.remember(group, name);
    }

    /** The people whom the domain lets in, as of now; everybody who was ever known stays known. */
    @Transactional
    public void listed(List<Listed> everybody) {
        directory.people(everybody, clock.instant());
    }

    /** The same for groups. */
    @Transactional
    public void listedGroups(List<Listed> groups) {
        directory.groups(groups, clock.instant());
    }

    /** People and groups whom the domain lets in and whose names contain the words, by name. */
    @Transactional(readOnly = true)
    public List<Listed> find(String words, int most) {
        return directory.find(words, most);
    }

    /** Somebody who did something in AWS and may never have been seen here; known by the id until a name is seen. */
    @Transactional
    public void meet(PersonId person) {
        if (people.name(person).isEmpty()) {
            people.remember(person, person.value(), clock.instant());
        }
    }
}
