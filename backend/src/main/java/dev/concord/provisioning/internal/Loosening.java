package dev.concord.provisioning.internal;

import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.SageMakerParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what a profile allows that it did not allow before; a person has to say that it is meant. */
final class Loosening {
    private Loosening() {}

    /** One sentence for each; before is null for a new profile, which starts from everything closed. */
    static List<String> between(@Nullable ProfileForm before, ProfileForm after) {
        var found = new ArrayList<String>();
        if (opens(after) && (before == null || !opens(before))) {
            found.add("Studio reaches the internet: network type %s instead of %s"
                    .formatted(SageMakerParameters.PUBLIC_INTERNET, SageMakerParameters.VPC_ONLY));
        }
        if (before != null) {
            changes(before, after, found);
        }
        return List.copyOf(found);
    }

    private static void changes(ProfileForm before, ProfileForm after, List<String> found) {
        var key = before.value(SageMakerParameters.KMS_KEY);
        if (!key.isEmpty() && after.value(SageMakerParameters.KMS_KEY).isEmpty()) {
            found.add("The KMS key %s is dropped: a key of AWS encrypts instead".formatted(key));
        }
        if (after.everyProject() && !before.everyProject()) {
            found.add("Every project may use the profile, not only those that were named");
        }
        if (!before.account().equals(after.account())) {
            found.add("It deploys into account %s instead of %s".formatted(after.account(), before.account()));
        }
    }

    private static boolean opens(ProfileForm form) {
        return form.value(SageMakerParameters.NETWORK_TYPE).equals(SageMakerParameters.PUBLIC_INTERNET);
    }
}
