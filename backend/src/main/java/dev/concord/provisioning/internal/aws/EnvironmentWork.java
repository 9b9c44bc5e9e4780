package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataSourceSummary;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;

/** Making and deleting environments, as the project's own role. */
@Component
public class EnvironmentWork {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    EnvironmentWork(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** The project's environment of this name, and whether it carries the run's mark. */
    public record Named(String id, boolean own) {}

    /** How far an environment is, what its last deployment said, and why it failed; all in DataZone's words. */
    public record Look(
            String status, List<String> messages, @Nullable String code, String reason, String requestId) {
        public boolean failed() {
            return status.endsWith("_FAILED");
        }
    }

    public Optional<Named> named(Principal as, ProjectId project, String name, UUID run) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .listEnvironmentsPaginator(list -> list.domainIdentifier(domain)
                                        .projectIdentifier(project.value())
                                        .name(name)
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .filter(found -> found.name().equals(name))
                .filter(found -> !found.statusAsString().equals("DELETED"))
                .map((EnvironmentSummary found) ->
                        new Named(found.id(), Mark.run(run).isOn(found.description())))
                .findFirst();
    }

    /** Has no token: look first. */
    public Answer create(Principal as, ProjectId project, String profile, String name, String description, UUID run) {
        var made = calls.call(
                as,
                with -> datazone.createEnvironment(create -> create.domainIdentifier(domain)
                        .projectIdentifier(project.value())
                        .environmentProfileIdentifier(profile)
                        .name(name)
                        .description(Mark.run(run).on(description))
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    public Answer delete(Principal as, String environment) {
        calls.call(
                as,
                with -> datazone.deleteEnvironment(delete ->
                        delete.domainIdentifier(domain).identifier(environment).overrideConfiguration(with)));
        return new Answer(environment, "DELETING");
    }

    /** Empty once it is deleted: DataZone answers that it is not there, or that it was deleted. */
    public Optional<Look> look(Principal as, String environment) {
        return calls.find(
                        as,
                        with -> datazone.getEnvironment(get -> get.domainIdentifier(domain)
                                .identifier(environment)
                                .overrideConfiguration(with)))
                .map(EnvironmentWork::look)
                .filter(seen -> !seen.status().equals("DELETED"));
    }

    /** Whether DataZone shows it to the project; a denial is what it answers for what was deleted, too. */
    boolean shows(Principal as, String environment) {
        try {
            return look(as, environment).isPresent();
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.DENIED) {
                return false;
            }
            throw failure;
        }
    }

    private static Look look(GetEnvironmentResponse seen) {
        var deployment = Optional.ofNullable(seen.lastDeployment());
        var failure = deployment.map(last -> last.failureReason());
        return new Look(
                seen.statusAsString(),
                deployment.map(last -> last.messages()).orElse(List.of()),
                failure.map(reason -> reason.code()).orElse(null),
                failure.map(reason -> reason.message()).orElse("DataZone gave no reason"),
                seen.responseMetadata().requestId());
    }

    /** The names of the data sources in an environment. */
    public List<String> dataSources(Principal as, ProjectId project, String environment) {
        return calls.call(
                as,
                with -> datazone
                        .listDataSourcesPaginator(list -> list.domainIdentifier(domain)
                                .projectIdentifier(project.value())
                                .environmentIdentifier(environment)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(DataSourceSummary::name)
                        .sorted()
                        .toList());
    }
}
