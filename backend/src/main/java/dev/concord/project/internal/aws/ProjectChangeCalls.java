package dev.concord.project.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ProjectSummary;

/** Making, describing and deleting projects. Making has no token: look for the mark in the description first. */
@Component
public class ProjectChangeCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    ProjectChangeCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** What DataZone keeps of a project in words. */
    public record Words(String name, String description, List<String> terms) {
        public Words {
            terms = List.copyOf(terms);
        }
    }

    /** Whoever asks owns it; its status is ACTIVE at once. */
    public Answer create(Principal as, Words words, @Nullable String unit) {
        var made = calls.call(
                as,
                with -> datazone.createProject(create -> create.domainIdentifier(domain)
                        .name(words.name())
                        .description(words.description())
                        .glossaryTerms(terms(words))
                        .domainUnitId(unit)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.projectStatusAsString());
    }

    /** Among the projects that the profile belongs to, the one whose description ends with the mark. */
    public Optional<ProjectId> findMarked(Principal as, String profile, String mark) {
        return of(as, profile).stream()
                .filter(project ->
                        project.description() != null && project.description().endsWith(mark))
                .map(project -> new ProjectId(project.id()))
                .findFirst();
    }

    public boolean belongs(Principal as, String profile, ProjectId project) {
        return of(as, profile).stream().anyMatch(found -> found.id().equals(project.value()));
    }

    private List<ProjectSummary> of(Principal as, String profile) {
        return calls.call(
                as,
                with -> datazone
                        .listProjectsPaginator(list -> list.domainIdentifier(domain)
                                .userIdentifier(profile)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .toList());
    }

    /** The same again changes nothing. */
    public Answer update(Principal as, ProjectId project, Words words) {
        return update(as, project, words, null);
    }

    /** Into this unit, by an owner who may make projects there. */
    public Answer move(Principal as, ProjectId project, Words words, String unit) {
        return update(as, project, words, unit);
    }

    private Answer update(Principal as, ProjectId project, Words words, @Nullable String unit) {
        var made = calls.call(
                as,
                with -> datazone.updateProject(update -> update.domainIdentifier(domain)
                        .identifier(project.value())
                        .name(words.name())
                        .description(words.description())
                        .glossaryTerms(terms(words))
                        .domainUnitId(unit)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.projectStatusAsString());
    }

    /** DataZone takes a list with something in it, or none: without one, a project keeps its terms. */
    private static @Nullable List<String> terms(Words words) {
        return words.terms().isEmpty() ? null : words.terms();
    }

    /** The unit that the project is in. */
    public @Nullable String unit(Principal as, ProjectId project) {
        return calls.call(
                as,
                with -> datazone.getProject(get -> get.domainIdentifier(domain)
                                .identifier(project.value())
                                .overrideConfiguration(with))
                        .domainUnitId());
    }

    /** The project's status, or empty once there is none. */
    public Optional<String> status(Principal as, ProjectId project) {
        return calls.find(
                as,
                with -> datazone.getProject(get -> get.domainIdentifier(domain)
                                .identifier(project.value())
                                .overrideConfiguration(with))
                        .projectStatusAsString());
    }

    /** Refused by DataZone while anything is in it. */
    public Answer delete(Principal as, ProjectId project) {
        calls.call(
                as,
                with -> datazone.deleteProject(delete -> delete.domainIdentifier(domain)
                        .identifier(project.value())
                        .overrideConfiguration(with)));
        return new Answer(project.value(), "DELETING");
    }
}
