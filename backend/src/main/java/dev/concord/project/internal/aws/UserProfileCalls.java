package dev.concord.project.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;
import software.amazon.awssdk.services.datazone.model.UserProfileType;
import software.amazon.awssdk.services.datazone.model.UserType;

/** What lets a role into the domain. */
@Component
public class UserProfileCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    UserProfileCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** A role's profile. */
    public record Profile(String id, boolean active) {}

    /** The profile of a role, if it has one. */
    public Optional<Profile> find(Principal as, String roleArn) {
        return calls.find(
                        as,
                        with -> datazone.getUserProfile(get -> get.domainIdentifier(domain)
                                .userIdentifier(roleArn)
                                .type(UserProfileType.IAM)
                                .overrideConfiguration(with)))
                .map(seen -> new Profile(seen.id(), seen.status() != UserProfileStatus.DEACTIVATED));
    }

    /** The principal's own profile. */
    public String own(Principal as) {
        return find(as, as.roleArn()).orElseThrow().id();
    }

    /** Idempotent by its token. */
    public Answer create(Principal as, String roleArn, String token) {
        var made = calls.call(
                as,
                with -> datazone.createUserProfile(create -> create.domainIdentifier(domain)
                        .userIdentifier(roleArn)
                        .userType(UserType.IAM_ROLE)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    /** Profiles cannot be deleted. */
    public Answer deactivate(Principal as, String roleArn) {
        var made = calls.call(
                as,
                with -> datazone.updateUserProfile(update -> update.domainIdentifier(domain)
                        .userIdentifier(roleArn)
                        .type(UserProfileType.IAM)
                        .status(UserProfileStatus.DEACTIVATED)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }
}
