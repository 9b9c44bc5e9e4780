package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish that DataZone has not confirmed. Without a wanted designation the member goes; with a failure it stands still. */
public record MembershipChange(
        ChangeId id,
        ProjectId project,
        MemberId member,
        @Nullable Designation before,
        @Nullable Designation wanted,
        PersonId askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable String failure) {
    /** What is happening, in a word. */
    public String word() {
        if (wanted == null) {
            return "removing";
        }
        return before == null ? "adding" : "changing";
    }
}
