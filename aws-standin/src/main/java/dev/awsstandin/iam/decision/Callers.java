package dev.awsstandin.iam.decision;

import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.user.Users;
import dev.awsstandin.kernel.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The account's principals as those who make calls. */
public final class Callers {

    private static final Pattern SESSION = Pattern.compile("arn:aws:sts::\\d{12}:assumed-role/([^/]+)/([^/]+)");

    private final String account;
    private final Roles roles;
    private final Users users;

    public Callers(String account, Roles roles, Users users) {
        this.account = account;
        this.roles = roles;
        this.users = users;
    }

    /**
     * The user or role with this ARN; empty when there is none.
     *
     * @param session what the session of a role is called
     */
    public Optional<Caller> named(String arn, String session) {
        return roles.findByArn(arn).map(role -> inSession(role, session)).or(() -> user(arn));
    }

    /** The session with this ARN, whoever might have begun it; empty when there is no such role. */
    public Optional<Caller> session(String arn) {
        var parts = SESSION.matcher(arn);
        return parts.matches()
                ? roles.find(parts.group(1)).map(role -> inSession(role, parts.group(2)))
                : Optional.empty();
    }

    private Caller inSession(Role role, String session) {
        return new Caller(account, role.arn(), role.id() + ":" + session, session, null, Map.of());
    }

    private Optional<Caller> user(String arn) {
        return users.find(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(user -> user.arn().equals(arn))
                .map(user -> new Caller(account, user.arn(), user.id(), null, null, Map.of()));
    }
}
