package dev.concord.provisioning.internal;

import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.ProfileForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names what a profile allows that it did not allow before; a person has to say that it is meant. */
final class Loosening {
    private Loosening() {}

    /** One sentence for each; before is null for a new profile, which starts from everything closed. */
    static List<String> between(Optional<BlueprintKind> kind, @Nullable ProfileForm before, ProfileForm after) {
        var found = new ArrayList<String>();
        kind.ifPresent(known -> found.addAll(known.loosens(before, after)));
        if (before != null) {
            changes(before, after, found);
        }
        return List.copyOf(found);
    }

    private static void changes(ProfileForm before, ProfileForm after, List<String> found) {
        if (after.everyProject() && !before.everyProject()) {
            found.add("Every project may use the profile, not only those that were named");
        }
        if (!before.account().equals(after.account())) {
            found.add("It deploys into account %s instead of %s".formatted(after.account(), before.account()));
        }
    }
}
