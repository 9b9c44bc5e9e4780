package dev.concord.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Decision;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.Side;
import dev.concord.ui.parts.Steps;
import dev.concord.ui.parts.Steps.Mark;
import dev.concord.ui.parts.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one request from asking to granted or gone: who did what when, and what AWS confirmed. */
final class AccessSteps {
    private final Access access;
    private final Times times;
    private final Steps steps = new Steps();

    AccessSteps(Access access, Times times) {
        this.access = access;
        this.times = times;
    }

    Steps draw() {
        steps.with(
                Mark.DONE,
                access.askedIn() == Side.CONCORD ? "Requested" : "Asked in DataZone",
                when(access.requestedAt()),
                by(access.requesterName()));
        switch (access.decision()) {
            case null -> undecided();
            case Decision.Rejected no -> steps.with(Mark.OVER, in(no, "Rejected"), when(no.at()), by(no.byName()));
            case Decision.Approved yes -> {
                steps.with(Mark.DONE, in(yes, "Approved"), when(yes.at()), by(yes.byName()));
                afterApproval();
            }
        }
        return steps;
    }

    private static String in(Decision decision, String word) {
        return decision.in() == Side.CONCORD ? word : word + " in DataZone";
    }

    private void undecided() {
        if (access.state() == AccessState.WITHDRAWN) {
            steps.with(Mark.OVER, "Withdrawn in DataZone");
            return;
        }
        if (access.state() == AccessState.FAILED) {
            steps.with(Mark.BAD, "Failed", cause());
        } else {
            steps.with(
                    Mark.WAIT, "Decision", text("An owner of " + access.owner().name() + " decides"));
        }
        steps.with(Mark.TODO, "Granting").with(Mark.TODO, "Granted");
    }

    private void afterApproval() {
        if (access.revocation() != null) {
            revoked();
        } else {
            switch (access.state()) {
                case WAITING ->
                    steps.with(Mark.WAIT, "Granting", text("No environment yet"))
                            .with(Mark.TODO, "Granted");
                case ACCEPTED ->
                    steps.with(Mark.WAIT, "Granting", text("An owner can have it granted"))
                            .with(Mark.TODO, "Granted");
                case REMOVED ->
                    steps.with(Mark.DONE, "Granted", since(grantedAt())).with(Mark.BAD, "Removed in AWS", cause());
                case FAILED -> steps.with(Mark.BAD, "Granting failed", cause()).with(Mark.TODO, "Granted");
                case GRANTED ->
                    steps.with(Mark.DONE, "Granting", since(grantingAt()))
                            .with(Mark.DONE, "Granted", since(grantedAt()));
                case PENDING, REJECTED, WITHDRAWN, GRANTING, REVOKING, KEPT, REVOKED ->
                    steps.with(Mark.NOW, "Granting", since(grantingAt()))
                            .with(Mark.TODO, "Granted", text("AWS has not confirmed yet"));
            }
        }
    }

    private void revoked() {
        if (grantedAt() != null) {
            steps.with(Mark.DONE, "Granted", since(grantedAt()));
        }
        var revocation = access.revocation();
        var who = revocation == null ? new Span() : new Span(when(revocation.at()), by(revocation.byName()));
        switch (access.state()) {
            case REVOKED -> steps.with(Mark.DONE, ended(), who).with(Mark.OVER, "Revoked", since(goneAt()));
            case FAILED -> steps.with(Mark.BAD, "Revoking failed", cause()).with(Mark.TODO, "Revoked");
            case KEPT -> steps.with(Mark.DONE, ended(), who).with(Mark.BAD, "Permission kept", cause());
            case PENDING, REJECTED, WITHDRAWN, ACCEPTED, WAITING, GRANTING, GRANTED, REMOVED, REVOKING ->
                steps.with(Mark.NOW, ended(), who).with(Mark.TODO, "Revoked", text("AWS has not confirmed yet"));
        }
    }

    private String ended() {
        return switch (access.revocation()) {
            case null -> "Revoking";
            case Revocation end ->
                switch (end.how()) {
                    case CONCORD -> "Revoking";
                    case REVOKED_IN_DATAZONE -> "Revoked in DataZone";
                    case CANCELLED_IN_DATAZONE -> "Cancelled in DataZone";
                    case NEVER_MADE -> "Never made in DataZone";
                };
        };
    }

    private @Nullable Instant grantingAt() {
        return access.grant() == null ? null : access.grant().grantingAt();
    }

    private @Nullable Instant grantedAt() {
        return access.grant() == null ? null : access.grant().grantedAt();
    }

    private @Nullable Instant goneAt() {
        return access.grant() == null ? null : access.grant().goneAt();
    }

    private Component since(@Nullable Instant time) {
        return Optional.ofNullable(time).map(this::when).orElseGet(Span::new);
    }

    private Span when(Instant time) {
        return times.at(time);
    }

    private Span cause() {
        return text(Optional.ofNullable(access.failure()).orElse("AWS gave no cause"));
    }

    private static Span by(String name) {
        return new Span(", " + name);
    }

    private static Span text(String text) {
        return new Span(text);
    }
}
