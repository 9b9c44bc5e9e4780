package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.internal.ObservedProfile;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.CustomParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentProfileSummary;

/** DataZone's environment profiles. */
@Component
public class EnvironmentProfileCalls {
    private static final int LONGEST_DESCRIPTION = 1900;

    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final ConcordRoles roles;
    private final AwsSettings settings;
    private final String domain;

    EnvironmentProfileCalls(DataZoneClient datazone, AwsCalls calls, ConcordRoles roles, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.roles = roles;
        this.settings = settings;
        this.domain = settings.domainId();
    }

    /** All of the domain. */
    public List<ObservedProfile> observe() {
        return calls
                .call(
                        roles.inspect(),
                        with -> datazone
                                .listEnvironmentProfilesPaginator(
                                        list -> list.domainIdentifier(domain).overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .map(summary -> get(roles.inspect(), summary.id()))
                .toList();
    }

    /** Throws {@link dev.concord.aws.AwsFailure} MISSING when there is none. */
    public ObservedProfile get(Principal as, String id) {
        var seen = calls.call(
                as,
                with -> datazone.getEnvironmentProfile(
                        get -> get.domainIdentifier(domain).identifier(id).overrideConfiguration(with)));
        var description = Mark.without(seen.description());
        return new ObservedProfile(
                seen.id(),
                seen.environmentBlueprintId(),
                new ProjectId(Optional.ofNullable(seen.projectId()).orElse("unknown")),
                seen.name(),
                description.length() > LONGEST_DESCRIPTION
                        ? description.substring(0, LONGEST_DESCRIPTION)
                        : description,
                Optional.ofNullable(seen.awsAccountId()).orElse(settings.accountId()),
                Optional.ofNullable(seen.awsAccountRegion()).orElse(settings.region()),
                values(seen.userParameters()),
                Mark.of(seen.description())
                        .filter(mark -> mark.kind().equals("profile"))
                        .map(mark -> new ProfileId(mark.id()))
                        .orElse(null));
    }

    /** The project's profiles that have this name or carry this mark. */
    public Found find(Principal as, ProjectId project, String name, ProfileId id) {
        var all = calls.call(
                as,
                with -> datazone
                        .listEnvironmentProfilesPaginator(list -> list.domainIdentifier(domain)
                                .projectIdentifier(project.value())
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .toList());
        var mark = Mark.profile(id.value());
        var own =
                all.stream().filter(profile -> mark.isOn(profile.description())).findFirst();
        return new Found(
                own.map(EnvironmentProfileSummary::id),
                all.stream()
                        .filter(profile -> !mark.isOn(profile.description()))
                        .anyMatch(profile -> profile.name().equals(name)));
    }

    /** Concord's own profile, if it is there, and whether another has the name. */
    public record Found(Optional<String> own, boolean nameTaken) {}

    /** Has no token: look first. */
    public Answer create(Principal as, String blueprint, ProfileId id, ProfileForm form) {
        var made = calls.call(
                as,
                with -> datazone.createEnvironmentProfile(create -> create.domainIdentifier(domain)
                        .projectIdentifier(form.managing().value())
                        .environmentBlueprintIdentifier(blueprint)
                        .name(form.name())
                        .description(Mark.profile(id.value()).on(form.description()))
                        .awsAccountId(form.account())
                        .awsAccountRegion(form.region())
                        .userParameters(parameters(form))
                        .overrideConfiguration(with)));
        return Answer.of(made.id());
    }

    public Answer update(Principal as, String datazoneId, ProfileId id, ProfileForm form) {
        var made = calls.call(
                as,
                with -> datazone.updateEnvironmentProfile(update -> update.domainIdentifier(domain)
                        .identifier(datazoneId)
                        .name(form.name())
                        .description(Mark.profile(id.value()).on(form.description()))
                        .awsAccountId(form.account())
                        .awsAccountRegion(form.region())
                        .userParameters(parameters(form))
                        .overrideConfiguration(with)));
        return Answer.of(made.id());
    }

    public Answer delete(Principal as, String datazoneId) {
        calls.call(
                as,
                with -> datazone.deleteEnvironmentProfile(delete ->
                        delete.domainIdentifier(domain).identifier(datazoneId).overrideConfiguration(with)));
        return Answer.of(datazoneId);
    }

    private static List<EnvironmentParameter> parameters(ProfileForm form) {
        return form.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> EnvironmentParameter.builder()
                        .name(value.getKey())
                        .value(value.getValue())
                        .build())
                .toList();
    }

    static Map<String, String> values(List<CustomParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.defaultValue() != null
                        && !parameter.defaultValue().isEmpty())
                .collect(Collectors.toMap(CustomParameter::keyName, CustomParameter::defaultValue));
    }
}
