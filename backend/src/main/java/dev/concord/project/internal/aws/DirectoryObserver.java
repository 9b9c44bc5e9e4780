package dev.concord.project.internal.aws;

import dev.concord.aws.ConcordRoles;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.inbox.Observer;
import dev.concord.project.Directory;
import dev.concord.project.SeenProject;
import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads whom the domain let in, which projects, units and terms it has. */
@Component
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryObserver implements Observer<DirectoryObserver.Shown> {
    private final DirectoryCalls calls;
    private final DomainWordCalls words;
    private final ConcordRoles roles;
    private final Directory directory;
    private final DirectorySettings settings;

    DirectoryObserver(
            DirectoryCalls calls,
            DomainWordCalls words,
            ConcordRoles roles,
            Directory directory,
            DirectorySettings settings) {
        this.calls = calls;
        this.words = words;
        this.roles = roles;
        this.directory = directory;
        this.settings = settings;
    }

    /** All of the one domain that there is. */
    record Shown(
            List<Member> members,
            List<SeenProject> projects,
            List<Directory.DomainUnit> units,
            List<Directory.Term> terms) {}

    /** A person or group, its id as in addresses. */
    record Member(String id, String name, String account) {
        static Member of(Listed listed) {
            return new Member(listed.member().toString(), listed.name(), listed.account());
        }

        Listed listed() {
            return new Listed(MemberId.parse(id), name, account);
        }
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public String title() {
        return "People, groups, projects, units and terms of the domain";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return settings.every();
    }

    @Override
    public Collection<String> subjects() {
        return List.of("directory");
    }

    @Override
    public Optional<About> about(String subject) {
        return Optional.of(About.of("Directory of the domain", "projects", List.of()));
    }

    @Override
    public Shown read(String subject) {
        var as = roles.inspect();
        var members = Stream.concat(calls.people(as).stream(), calls.groups(as).stream())
                .map(Member::of)
                .toList();
        return new Shown(members, calls.projects(as), words.units(as), words.terms(as));
    }

    @Override
    public void apply(String subject, Shown seen, Instant begun) {
        directory.observed(seen.members().stream().map(Member::listed).toList(), seen.projects());
        directory.observedWords(seen.units(), seen.terms());
    }
}
