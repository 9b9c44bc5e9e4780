package dev.concord.ui.access;

import com.vaadin.flow.component.button.Button;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.subscription.Access;
import dev.concord.subscription.AccessState;
import dev.concord.subscription.Subscriptions;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Notice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has granted what was accepted in DataZone alone, or what AWS took away; Concord does neither by itself. */
@Component
public class GrantingAgain {
    private final Subscriptions subscriptions;
    private final Permissions permissions;

    GrantingAgain(Subscriptions subscriptions, Permissions permissions) {
        this.subscriptions = subscriptions;
        this.permissions = permissions;
    }

    /** Empty where there is nothing to grant, or for those who may not. */
    public Optional<Button> button(Access access, Runnable done) {
        boolean may = switch (access.state()) {
            case ACCEPTED, REMOVED ->
                permissions.may(Action.DECIDE, access.owner().id());
            case PENDING, REJECTED, WITHDRAWN, WAITING, GRANTING, GRANTED, FAILED, REVOKING, KEPT, REVOKED -> false;
        };
        if (!may) {
            return Optional.empty();
        }
        var word = access.state() == AccessState.REMOVED ? "Have it granted again" : "Have it granted";
        var button = new Button(word, Icon.KEY.draw(), pressed -> {
            subscriptions.retry(access.request());
            Notice.saved("Saved", "AWS has not confirmed yet.");
            done.run();
        });
        button.addClassName("small");
        return Optional.of(button);
    }
}
