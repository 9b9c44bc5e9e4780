package dev.concord.setup.internal.aws;

import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GetUserProfileResponse;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;

/** User profiles of roles in the domain. */
@Component
public class Profiles {
    private final DataZoneClient datazone;
    private final Looking looking;
    private final Names names;

    Profiles(DataZoneClient datazone, Looking looking, Names names) {
        this.datazone = datazone;
        this.looking = looking;
        this.names = names;
    }

    /** The id of the role's profile. */
    public Optional<String> of(String roleArn) {
        return found(roleArn).map(GetUserProfileResponse::id);
    }

    /** Whether somebody took the role out of the domain again. */
    public boolean isDeactivated(String roleArn) {
        return found(roleArn)
                .filter(profile -> profile.status() == UserProfileStatus.DEACTIVATED)
                .isPresent();
    }

    private Optional<GetUserProfileResponse> found(String roleArn) {
        return looking.find(with -> datazone.getUserProfile(get ->
                get.domainIdentifier(names.domain()).userIdentifier(roleArn).overrideConfiguration(with)));
    }
}
