package dev.concord.project.internal;

import dev.concord.project.Directory;
import dev.concord.project.Membership;
import dev.concord.project.Memberships;
import dev.concord.project.Project;
import dev.concord.project.ProjectArchive;
import dev.concord.project.ProjectEdits;
import dev.concord.project.ProjectSummary;
import dev.concord.project.Projects;
import dev.concord.project.SeenProject;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects: finding them, what is said of them, archiving, and letting Concord into one. */
@RestController
@RequestMapping("/api/v1")
class ProjectController {
    private final Projects projects;
    private final ProjectEdits edits;
    private final ProjectArchive archive;
    private final Memberships memberships;
    private final Directory directory;

    ProjectController(
            Projects projects,
            ProjectEdits edits,
            ProjectArchive archive,
            Memberships memberships,
            Directory directory) {
        this.projects = projects;
        this.edits = edits;
        this.archive = archive;
        this.memberships = memberships;
        this.directory = directory;
    }

    @GetMapping("/memberships")
    List<Membership> mine() {
        return memberships.mine();
    }

    @GetMapping("/projects")
    List<ProjectSummary> find(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean mine) {
        return projects.summaries(text, mine);
    }

    @GetMapping("/domain-units")
    List<Directory.DomainUnit> units() {
        return directory.units();
    }

    @GetMapping("/glossary-terms")
    List<Directory.Term> terms() {
        return directory.terms();
    }

    @GetMapping("/projects/not-managed")
    List<SeenProject> notManaged() {
        return directory.notManaged();
    }

    @GetMapping("/projects/{id}/summary")
    ProjectSummary summary(@PathVariable String id) {
        return projects.summary(new ProjectId(id));
    }

    @GetMapping("/projects/{id}")
    Project get(@PathVariable String id) {
        return projects.seen(new ProjectId(id));
    }

    @PutMapping("/projects/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Project adopt(@PathVariable String id, @Valid @RequestBody Adoption adoption) {
        projects.adopt(new ProjectId(id), adoption.roleArn());
        return projects.get(new ProjectId(id));
    }

    /** The words become true once DataZone has them. */
    @PutMapping("/projects/{id}/facts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Project edit(@PathVariable String id, @Valid @RequestBody Edit edit) {
        edits.edit(new ProjectId(id), edit.version(), edit.facts().facts());
        return projects.seen(new ProjectId(id));
    }

    @PostMapping("/projects/{id}/facts/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Project retryEdit(@PathVariable String id) {
        edits.retry(new ProjectId(id));
        return projects.seen(new ProjectId(id));
    }

    @PostMapping("/projects/{id}/facts/give-up")
    Project giveUpEdit(@PathVariable String id) {
        edits.giveUp(new ProjectId(id));
        return projects.seen(new ProjectId(id));
    }

    @PostMapping("/projects/{id}/archive")
    Project archive(@PathVariable String id, @Valid @RequestBody Seen seen) {
        archive.archive(new ProjectId(id), seen.version());
        return projects.seen(new ProjectId(id));
    }

    @PostMapping("/projects/{id}/restore")
    Project restore(@PathVariable String id, @Valid @RequestBody Seen seen) {
        archive.restore(new ProjectId(id), seen.version());
        return projects.seen(new ProjectId(id));
    }

    /** The role that Concord is to act as in the project. */
    record Adoption(@NotNull String roleArn) {}

    /** What to say of it, and the version that was looked at. */
    record Edit(@NotNull Long version, @Valid @NotNull CreationController.Wish facts) {}

    /** The version that was looked at. */
    record Seen(@NotNull Long version) {}
}
