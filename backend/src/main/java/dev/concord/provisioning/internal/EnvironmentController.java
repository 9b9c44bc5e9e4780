package dev.concord.provisioning.internal;

import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.Runs;
import dev.concord.shared.Invalid;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Environments, and the runs that make and retire them. */
@RestController
@RequestMapping("/api/v1")
class EnvironmentController {
    private final Environments environments;
    private final Provisioning provisioning;
    private final Runs runs;

    EnvironmentController(Environments environments, Provisioning provisioning, Runs runs) {
        this.environments = environments;
        this.provisioning = provisioning;
        this.runs = runs;
    }

    @GetMapping("/environments")
    List<Environment> all() {
        return environments.all();
    }

    @GetMapping("/projects/{project}/environments")
    List<Environment> of(@PathVariable String project) {
        return environments.of(new ProjectId(project));
    }

    @GetMapping("/environments/{id}")
    Shown environment(@PathVariable String id) {
        return new Shown(
                environments.get(id),
                environments.detail(id).orElse(null),
                environments.retiring(id),
                runs.of(id).stream().map(Run::id).toList());
    }

    /** The key makes it safe to send twice: the second answers the run that the first began. */
    @PostMapping("/projects/{project}/environments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run deploy(@PathVariable String project, @Valid @RequestBody Deployment order) {
        return runs.get(provisioning.deploy(
                new ProjectId(project),
                ProfileId.of(order.profile()),
                order.name(),
                Optional.ofNullable(order.description()).orElse(""),
                key(order.key())));
    }

    @PostMapping("/environments/{id}/retirement")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run retire(@PathVariable String id, @Valid @RequestBody Retirement order) {
        return runs.get(provisioning.retire(id, order.name()));
    }

    @GetMapping("/projects/{project}/environment-runs")
    List<Run> runs(@PathVariable String project) {
        return runs.of(new ProjectId(project));
    }

    @GetMapping("/environment-runs/{id}")
    Run run(@PathVariable String id) {
        return runs.get(RunId.of(id));
    }

    @PostMapping("/environment-runs/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run retry(@PathVariable String id) {
        provisioning.retry(RunId.of(id));
        return runs.get(RunId.of(id));
    }

    @PostMapping("/environment-runs/{id}/removal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Run remove(@PathVariable String id) {
        provisioning.remove(RunId.of(id));
        return runs.get(RunId.of(id));
    }

    private static UUID key(@Nullable String key) {
        try {
            return key == null ? UUID.randomUUID() : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new Invalid("A key is a UUID");
        }
    }

    /** What is to be made; the key is the caller's own, a UUID. */
    record Deployment(
            @NotNull String profile,
            @NotNull String name,
            @Nullable String description,
            @Nullable String key) {}

    /** The environment's name, typed again. */
    record Retirement(@NotNull String name) {}

    /** All that is known of an environment. */
    record Shown(Environment environment, @Nullable EnvironmentDetail detail, boolean retiring, List<RunId> runs) {}
}
