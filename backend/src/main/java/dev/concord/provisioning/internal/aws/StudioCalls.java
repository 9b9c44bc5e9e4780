package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.shared.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AppDetails;
import software.amazon.awssdk.services.sagemaker.model.SpaceDetails;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UserProfileDetails;
import software.amazon.awssdk.services.sagemaker.model.UserSettings;

/** Reading the SageMaker domains that DataZone made for environments, and what people have in them. */
@Component
public class StudioCalls {
    /** DataZone puts it on everything that it makes for an environment. */
    static final String ENVIRONMENT = "AmazonDataZoneEnvironment";

    static final String PROJECT = "AmazonDataZoneProject";

    private final SageMakerClient sagemaker;
    private final AwsCalls calls;
    private final ConcordRoles roles;

    StudioCalls(SageMakerClient sagemaker, AwsCalls calls, ConcordRoles roles) {
        this.sagemaker = sagemaker;
        this.calls = calls;
        this.roles = roles;
    }

    /** A SageMaker domain; the role is the one that people work with who have none of their own. */
    public record StudioDomain(
            String id,
            String status,
            String authMode,
            String networkType,
            String url,
            @Nullable String role) {}

    /** A user profile, and the environment and project that its tags name. */
    public record UserProfile(
            String name,
            String status,
            @Nullable String environment,
            @Nullable String project) {
        /** One that people made in the console has no tags. */
        public boolean isOf(String ownEnvironment) {
            return ownEnvironment.equals(environment);
        }

        /** No role but that of the project in its tag may delete it. */
        public boolean isOfAnother(ProjectId own) {
            return project != null && !project.equals(own.value());
        }

        public boolean going() {
            return status.equals("Deleting");
        }
    }

    /** An app of a user profile or in a space. */
    public record App(
            String type,
            String name,
            @Nullable String userProfile,
            @Nullable String space,
            String status) {
        public boolean over() {
            return status.equals("Deleted") || status.equals("Failed");
        }
    }

    /** A space, and the user profile that owns it. */
    public record Space(String name, @Nullable String owner, String status) {}

    /** The domain whose tag names the environment; empty when there is none. */
    public Optional<StudioDomain> domainOf(String environment) {
        return Optional.ofNullable(domains().get(environment)).map(this::domain);
    }

    /** Ids of all domains that DataZone made, by their environments. */
    Map<String, String> domains() {
        var domains = new HashMap<String, String>();
        calls.call(
                        roles.inspect(),
                        with ->
                                sagemaker
                                        .listDomainsPaginator(list -> list.overrideConfiguration(with))
                                        .domains()
                                        .stream()
                                        .toList())
                .forEach(domain -> Optional.ofNullable(tags(domain.domainArn()).get(ENVIRONMENT))
                        .ifPresent(environment -> domains.putIfAbsent(environment, domain.domainId())));
        return domains;
    }

    StudioDomain domain(String id) {
        var seen = calls.call(
                roles.inspect(),
                with -> sagemaker.describeDomain(get -> get.domainId(id).overrideConfiguration(with)));
        return new StudioDomain(
                seen.domainId(),
                seen.statusAsString(),
                seen.authModeAsString(),
                seen.appNetworkAccessTypeAsString(),
                seen.url(),
                Optional.ofNullable(seen.defaultUserSettings())
                        .map(UserSettings::executionRole)
                        .orElse(null));
    }

    public List<UserProfile> userProfiles(String domain) {
        return calls
                .call(
                        roles.inspect(),
                        with -> sagemaker
                                .listUserProfilesPaginator(
                                        list -> list.domainIdEquals(domain).overrideConfiguration(with))
                                .userProfiles()
                                .stream()
                                .map(UserProfileDetails::userProfileName)
                                .toList())
                .stream()
                .flatMap(name -> userProfile(domain, name).stream())
                .toList();
    }

    /** Empty when there is none of this name. */
    public Optional<UserProfile> userProfile(String domain, String name) {
        return calls.find(
                        roles.inspect(),
                        with -> sagemaker.describeUserProfile(get ->
                                get.domainId(domain).userProfileName(name).overrideConfiguration(with)))
                .map(seen -> {
                    var tags = tags(seen.userProfileArn());
                    return new UserProfile(name, seen.statusAsString(), tags.get(ENVIRONMENT), tags.get(PROJECT));
                });
    }

    public List<App> apps(String domain) {
        return calls.call(
                roles.inspect(),
                with ->
                        sagemaker
                                .listAppsPaginator(
                                        list -> list.domainIdEquals(domain).overrideConfiguration(with))
                                .apps()
                                .stream()
                                .map((AppDetails app) -> new App(
                                        app.appTypeAsString(),
                                        app.appName(),
                                        app.userProfileName(),
                                        app.spaceName(),
                                        app.statusAsString()))
                                .toList());
    }

    public List<Space> spaces(String domain) {
        return calls.call(
                roles.inspect(),
                with ->
                        sagemaker
                                .listSpacesPaginator(
                                        list -> list.domainIdEquals(domain).overrideConfiguration(with))
                                .spaces()
                                .stream()
                                .map((SpaceDetails space) -> new Space(
                                        space.spaceName(),
                                        Optional.ofNullable(space.ownershipSettingsSummary())
                                                .map(owned -> owned.ownerUserProfileName())
                                                .orElse(null),
                                        space.statusAsString()))
                                .toList());
    }

    private Map<String, String> tags(String arn) {
        return calls.find(
                        roles.inspect(),
                        with ->
                                sagemaker
                                        .listTagsPaginator(
                                                list -> list.resourceArn(arn).overrideConfiguration(with))
                                        .tags()
                                        .stream()
                                        .collect(Collectors.toMap(Tag::key, Tag::value)))
                .orElse(Map.of());
    }
}
