package dev.concord.identity.internal;

import dev.concord.identity.Membership;
import dev.concord.identity.Memberships;
import dev.concord.identity.Project;
import dev.concord.identity.ProjectId;
import dev.concord.identity.Projects;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The current person's projects, and letting Concord into one. */
@RestController
@RequestMapping("/api/v1")
class ProjectController {
    private final Projects projects;
    private final Memberships memberships;

    ProjectController(Projects projects, Memberships memberships) {
        this.projects = projects;
        this.memberships = memberships;
    }

    @GetMapping("/memberships")
    List<Membership> mine() {
        return memberships.mine();
    }

    @PutMapping("/projects/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Project adopt(@PathVariable String id, @Valid @RequestBody Adoption adoption) {
        projects.adopt(new ProjectId(id), adoption.roleArn());
        return projects.get(new ProjectId(id));
    }

    /** The role that Concord is to act as in the project. */
    record Adoption(@NotNull String roleArn) {}
}
