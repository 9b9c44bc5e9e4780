package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.project.Directory;
import dev.concord.project.Members;
import dev.concord.project.Project;
import dev.concord.project.ProjectArchive;
import dev.concord.project.RiskTier;
import dev.concord.ui.parts.Facts;
import dev.concord.ui.parts.Times;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of a project, and what lives in it. */
@org.springframework.stereotype.Component
class ProjectOverview {
    private final Directory directory;
    private final Members members;
    private final ProjectArchive archive;
    private final Times times;

    ProjectOverview(Directory directory, Members members, ProjectArchive archive, Times times) {
        this.directory = directory;
        this.members = members;
        this.archive = archive;
        this.times = times;
    }

    Component of(Project project, Runnable changed) {
        var facts = Facts.inColumns()
                .with("Purpose", project.purpose().isEmpty() ? "Not said" : project.purpose())
                .with(
                        "Risk tier",
                        Optional.ofNullable(project.riskTier())
                                .map(RiskTier::word)
                                .orElse("Unknown; an owner can set it"))
                .with("Domain unit", unit(project))
                .with("Glossary terms", terms(project.glossaryTerms()))
                .with("Members", "%,d".formatted(members.of(project.id()).size()))
                .with("Lives here", lives(project))
                .with("Concord is", concord(project))
                .with("Read from DataZone", read(project));
        var ids = Facts.ofIds().withId("Project", project.id().value()).withId("Concord's role", project.roleArn());
        var all = new Div(facts, ids);
        all.addClassName("overview");
        return all;
    }

    private String lives(Project project) {
        var ties = archive.whatKeeps(project.id());
        return ties.isEmpty() ? "Nothing" : String.join(", ", ties);
    }

    private String unit(Project project) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(project.domainUnit()))
                .map(Directory.DomainUnit::name)
                .findFirst()
                .orElse(Optional.ofNullable(project.domainUnit()).orElse("The domain's own"));
    }

    private String terms(List<String> terms) {
        var names = directory.terms().stream().collect(Collectors.toMap(Directory.Term::id, Directory.Term::name));
        return terms.isEmpty()
                ? "None"
                : terms.stream().map(term -> names.getOrDefault(term, term)).collect(Collectors.joining(", "));
    }

    private static String concord(Project project) {
        if (project.gone()) {
            return "Out of it, since DataZone has deleted it";
        }
        return switch (project.ownDesignation()) {
            case null -> "Not known yet";
            case PROJECT_OWNER -> "An owner: members and words can be changed here";
            case PROJECT_CONTRIBUTOR, PROJECT_CATALOG_VIEWER, PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_STEWARD ->
                "%s: members are changed in DataZone".formatted(ProjectLooks.word(project.ownDesignation()));
        };
    }

    private Span read(Project project) {
        return project.observedAt() == null ? new Span("Not yet") : times.at(project.observedAt());
    }
}
