package dev.concord.setup.internal.aws.guard;

import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.aws.GuardedEntity;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.OfferedCalls;
import dev.concord.setup.internal.aws.Profiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.PolicyGrantMember;

/** Who may make what in the domain, and which of them are Concord's own principals or projects. */
@Component
class Guard {
    private final DataZoneClient datazone;
    private final Looking looking;
    private final Profiles profiles;
    private final Projects projects;
    private final OfferedCalls offered;
    private final Names names;

    Guard(
            DataZoneClient datazone,
            Looking looking,
            Profiles profiles,
            Projects projects,
            OfferedCalls offered,
            Names names) {
        this.datazone = datazone;
        this.looking = looking;
        this.profiles = profiles;
        this.projects = projects;
        this.offered = offered;
        this.names = names;
    }

    List<Holder> holders(GuardedEntity entity) {
        return looking.at(with -> datazone
                .listPolicyGrantsPaginator(list -> list.domainIdentifier(names.domain())
                        .entityType(entity.entityType())
                        .entityIdentifier(entity.entityId())
                        .policyType(entity.policyType())
                        .overrideConfiguration(with))
                .grantList()
                .stream()
                .map(PolicyGrantMember::principal)
                .map(Holder::of)
                .toList());
    }

    /** Profiles of Concord's roles and ids of the projects that Concord works in, as grants may name them. */
    Set<String> own() {
        return Stream.of(
                        names.ownRoles().stream(),
                        names.ownRoles().stream().flatMap(role -> profiles.of(role).stream()),
                        projects().stream().map(project -> project.id().value()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** The projects that Concord works in. */
    List<Project> projects() {
        return projects.there();
    }

    List<Holder> foreign(List<Holder> holders) {
        var own = own();
        return holders.stream()
                .filter(holder -> holder.id().filter(own::contains).isEmpty())
                .toList();
    }

    /** Takes the grants back from those of them that the API can name. */
    List<OfferedCall> takingBack(GuardedEntity entity, List<Holder> foreign) {
        return foreign.stream()
                .flatMap(holder -> holder.input().stream()
                        .map(principal ->
                                offered.takeBack(entity, principal, "Takes it back from %s".formatted(holder.words()))))
                .toList();
    }

    static String words(List<Holder> holders) {
        return holders.stream().map(Holder::words).collect(Collectors.joining(", "));
    }
}
