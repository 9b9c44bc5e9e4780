package dev.concord.publishing.internal;

import dev.concord.publishing.ImportRun;
import dev.concord.publishing.Imports;
import dev.concord.shared.Invalid;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Importing resources into a project's inventory. */
@RestController
@RequestMapping("/api/v1")
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/projects/{project}/imports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportRun start(@PathVariable String project, @Valid @RequestBody Order order) {
        return imports.run(imports.start(new ProjectId(project), order.resources(), order.publish()));
    }

    @GetMapping("/imports/{id}")
    ImportRun run(@PathVariable String id) {
        try {
            return imports.run(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of an import");
        }
    }

    /** ARNs, and whether to publish them at once. */
    record Order(@NotNull List<@NotNull String> resources, boolean publish) {}
}
