package dev.concord.project.internal;

import dev.concord.project.CreationId;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreations;
import dev.concord.project.ProjectFacts;
import dev.concord.project.ProjectName;
import dev.concord.project.Purpose;
import dev.concord.project.RiskTier;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for projects, and how far they are. */
@RestController
@RequestMapping("/api/v1/project-creations")
class CreationController {
    private final ProjectCreations creations;

    CreationController(ProjectCreations creations) {
        this.creations = creations;
    }

    /** The client makes the id, so that asking again asks for nothing more. */
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectCreation ask(@PathVariable UUID id, @Valid @RequestBody Wish wish) {
        creations.ask(new CreationId(id), wish.facts());
        return creations.get(new CreationId(id));
    }

    @GetMapping
    List<ProjectCreation> open() {
        return creations.open();
    }

    @GetMapping("/{id}")
    ProjectCreation get(@PathVariable UUID id) {
        return creations.get(new CreationId(id));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectCreation retry(@PathVariable UUID id) {
        creations.retry(new CreationId(id));
        return creations.get(new CreationId(id));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectCreation undo(@PathVariable UUID id) {
        creations.undo(new CreationId(id));
        return creations.get(new CreationId(id));
    }

    /** Makes the role that an owner of a project made elsewhere lets in. */
    @PostMapping("/preparations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectCreation prepare(@Valid @RequestBody Preparation preparation) {
        return creations.get(creations.prepare(new ProjectId(preparation.project())));
    }

    /** What a project is to be. */
    record Wish(
            @NotNull String name,
            @NotNull String purpose,
            @NotNull RiskTier riskTier,
            @Nullable String domainUnit,
            @Nullable List<String> glossaryTerms) {
        ProjectFacts facts() {
            return new ProjectFacts(
                    new ProjectName(name),
                    new Purpose(purpose),
                    riskTier,
                    domainUnit,
                    Optional.ofNullable(glossaryTerms).orElse(List.of()));
        }
    }

    /** The project that was made elsewhere. */
    record Preparation(@NotNull String project) {}
}
