package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Run;
import dev.concord.provisioning.internal.aws.StudioCalls.StudioDomain;
import dev.concord.provisioning.internal.aws.StudioCalls.UserProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** User profiles that the project's role may not delete, so that the environment can't be deleted before a person does it. */
final class Obstacles {
    private Obstacles() {}

    /** What the person has to do; empty when nothing is in the way. */
    static Optional<String> among(List<UserProfile> profiles, Run run, StudioDomain domain) {
        var names = profiles.stream()
                .filter(profile -> profile.isOfAnother(run.project()))
                .map(UserProfile::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(("By its tag this is another project's, so Concord does not delete it: the user profile %s in the"
                                + " SageMaker domain %s. Delete it in SageMaker, with its apps and spaces, then try again")
                        .formatted(names, domain.id()));
    }
}
