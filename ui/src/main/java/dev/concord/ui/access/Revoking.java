package dev.concord.ui.access;

import com.vaadin.flow.component.button.Button;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Subscriptions;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Tone;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Taking access back, for those who decide. */
@Component
public class Revoking {
    private static final int LONGEST_COMMENT = 3900;

    private final Subscriptions subscriptions;
    private final Permissions permissions;

    Revoking(Subscriptions subscriptions, Permissions permissions) {
        this.subscriptions = subscriptions;
        this.permissions = permissions;
    }

    /** A button that asks why before it revokes; empty where there is nothing to revoke, or for others. */
    public Optional<Button> button(Access access, Runnable done) {
        boolean alive =
                access.subscription() != null && access.revocation() == null && access.state() != AccessState.REVOKED;
        if (!alive || !permissions.may(Action.DECIDE, access.owner().id())) {
            return Optional.empty();
        }
        var button = new Button("Revoke", Icon.BAN.draw(), pressed -> ask(access, done));
        button.addClassNames(Tone.BAD.className(), "small");
        return Optional.of(button);
    }

    private void ask(Access access, Runnable done) {
        var subscription = access.subscription();
        if (subscription == null) {
            return;
        }
        new CommentDialog(
                        "Revoke access to " + access.asset().name(),
                        "%s loses it. The portal denies at once; AWS follows, and the screen says when it is gone."
                                .formatted(access.subscriber().name()))
                .asking("Comment", "Why, in a sentence; the subscriber reads it", LONGEST_COMMENT)
                .takingAway("Revoke", comment -> {
                    subscriptions.revoke(subscription, access.subscriptionVersion(), comment);
                    Notice.saved("Revoked here", "AWS has not confirmed yet.");
                    done.run();
                })
                .open();
    }
}
