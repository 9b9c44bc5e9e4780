package dev.concord.provisioning.internal;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blueprints as observed, and environment profiles: writing, checking, making, deleting. */
@RestController
@RequestMapping("/api/v1")
class ProfileController {
    private final Blueprints blueprints;
    private final EnvironmentProfiles profiles;

    ProfileController(Blueprints blueprints, EnvironmentProfiles profiles) {
        this.blueprints = blueprints;
        this.profiles = profiles;
    }

    @GetMapping("/blueprints")
    List<Blueprint> blueprints() {
        return blueprints.all();
    }

    @GetMapping("/environment-profiles")
    List<EnvironmentProfile> profiles() {
        return profiles.all();
    }

    @GetMapping("/environment-profiles/{id}")
    EnvironmentProfile profile(@PathVariable String id) {
        return profiles.get(ProfileId.of(id));
    }

    @GetMapping("/environment-profiles/{id}/revisions")
    List<ProfileRevision> revisions(@PathVariable String id) {
        return profiles.revisions(ProfileId.of(id));
    }

    @PostMapping("/environment-profiles")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnvironmentProfile draft(@Valid @RequestBody Draft draft) {
        return profiles.get(profiles.draft(draft.form()));
    }

    @PutMapping("/environment-profiles/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnvironmentProfile change(@PathVariable String id, @RequestParam long version, @Valid @RequestBody Draft draft) {
        profiles.change(ProfileId.of(id), version, draft.form());
        return profiles.get(ProfileId.of(id));
    }

    @PostMapping("/environment-profiles/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnvironmentProfile check(@PathVariable String id, @RequestBody Seen seen) {
        profiles.checkAgain(ProfileId.of(id), seen.version());
        return profiles.get(ProfileId.of(id));
    }

    @PostMapping("/environment-profiles/{id}/making")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EnvironmentProfile make(@PathVariable String id, @RequestBody Seen seen) {
        profiles.make(ProfileId.of(id), seen.version(), seen.isConfirmed());
        return profiles.get(ProfileId.of(id));
    }

    @DeleteMapping("/environment-profiles/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(@PathVariable String id, @RequestParam long version) {
        profiles.delete(ProfileId.of(id), version);
    }

    /** The version that was seen, and whether what it loosens is meant. */
    record Seen(long version, @Nullable Boolean confirmed) {
        boolean isConfirmed() {
            return Boolean.TRUE.equals(confirmed);
        }
    }

    /** What a profile is to be; parameters by the blueprint's names. */
    record Draft(
            @NotNull String name,
            @Nullable String description,
            @NotNull String managingProject,
            @Nullable Boolean everyProject,
            @Nullable List<String> projects,
            @NotNull String account,
            @NotNull String region,
            @Nullable Map<String, String> parameters) {
        ProfileForm form() {
            return new ProfileForm(
                    name,
                    Optional.ofNullable(description).orElse(""),
                    new ProjectId(managingProject),
                    Boolean.TRUE.equals(everyProject),
                    Optional.ofNullable(projects).orElse(List.of()).stream()
                            .map(ProjectId::new)
                            .toList(),
                    account,
                    region,
                    Optional.ofNullable(parameters).orElse(Map.of()));
        }
    }
}
