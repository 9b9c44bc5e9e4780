package planted.two;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import org.springframework.stereotype.Service;

/** A service that lets everybody do almost everything. */
@Service
public class AsksNobody {
    private final Permissions permissions;

    AsksNobody(Permissions permissions) {
        this.permissions = permissions;
    }

    public void revokeAll() {}

    /** Names the rule, but nobody decided. */
    public String approveUnderARule() {
        return permissions.rule().orElse("none");
    }

    /** As it should be. */
    public void ask() {
        permissions.require(Action.SET_UP_DOMAIN, "Only ML admins do this");
    }
}
