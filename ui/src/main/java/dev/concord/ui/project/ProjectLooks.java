package dev.concord.ui.project;

import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.project.JoinRequest;
import dev.concord.project.MembershipChange;
import dev.concord.project.Project;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectSummary;
import dev.concord.project.RiskTier;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import org.jspecify.annotations.Nullable;

/** Icon, word and tone of what projects and members can be. */
final class ProjectLooks {
    private ProjectLooks() {}

    static Look of(@Nullable RiskTier tier) {
        return switch (tier) {
            case null -> new Look(Tone.DASH, Icon.UNKNOWN, "Risk unknown");
            case LOW -> new Look(Tone.IDLE, Icon.CHECK, "Low risk");
            case MEDIUM -> new Look(Tone.WAIT, Icon.ALERT, "Medium risk");
            case HIGH -> new Look(Tone.BAD, Icon.ALERT, "High risk");
        };
    }

    static Look of(Project project) {
        return of(project.archived(), project.gone(), project.riskTier());
    }

    static Look of(ProjectSummary project) {
        return of(project.archived(), project.gone(), project.riskTier());
    }

    private static Look of(boolean archived, boolean gone, @Nullable RiskTier tier) {
        if (gone) {
            return new Look(Tone.IDLE, Icon.TRASH, "Deleted in DataZone");
        }
        return archived ? new Look(Tone.IDLE, Icon.ARCHIVE, "Archived") : of(tier);
    }

    static Look of(ProjectCreation creation) {
        return switch (creation.state()) {
            case CREATING -> new Look(Tone.GO, Icon.MOVING, "Creating");
            case PREPARED -> new Look(Tone.WAIT, Icon.CLOCK, "Waits for an owner");
            case FAILED -> new Look(Tone.BAD, Icon.ALERT, "Stopped");
            case DONE -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Done");
            case UNDOING ->
                creation.stuck()
                        ? new Look(Tone.BAD, Icon.ALERT, "Undo stopped")
                        : new Look(Tone.GO, Icon.UNDO, "Undoing");
            case UNDONE -> new Look(Tone.IDLE, Icon.UNDO, "Undone");
        };
    }

    static Look of(MembershipChange change) {
        return change.failure() == null
                ? new Look(Tone.GO, Icon.MOVING, capital(change.word()))
                : new Look(Tone.BAD, Icon.ALERT, "Failed " + change.word());
    }

    static Look of(JoinRequest.State state) {
        return switch (state) {
            case OPEN -> new Look(Tone.WAIT, Icon.CLOCK, "Pending");
            case ACCEPTED -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Accepted");
            case REJECTED -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Rejected");
            case WITHDRAWN -> new Look(Tone.IDLE, Icon.UNDO, "Withdrawn");
        };
    }

    static Span named(MemberId member, String name) {
        var icon = switch (member) {
            case MemberId.OfPerson person -> Icon.PERSON;
            case MemberId.OfGroup group -> Icon.PEOPLE;
        };
        var named = new Span(icon.draw(), new Span(name));
        named.addClassName("row");
        return named;
    }

    static String word(Designation designation) {
        return capital(designation.word());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
