package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.cloud.LateTable;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The account's users. */
public final class Users {

    private final Cloud cloud;
    private final LateTable held;
    private final Table users;

    public Users(Cloud cloud) {
        this.cloud = cloud;
        this.held = new LateTable(cloud, "iam.users", Set.of("policies"));
        this.users = held.written();
    }

    public User create(String name, String path) {
        if (users.contains(name)) {
            throw IamErrors.exists("User with name %s already exists.".formatted(name));
        }
        var user = new User(
                name,
                path,
                "AIDA" + Ids.upper(17),
                cloud.iamArn("user" + path + name),
                cloud.clock().now(),
                Map.of());
        save(user);
        return user;
    }

    public Optional<User> find(String name) {
        return users.get(name).map(User::fromJson);
    }

    /** The user as it decides now: what was told of it lately holds later. */
    public Optional<User> inForce(String name) {
        return held.inForce(name).map(User::fromJson);
    }

    User get(String name) {
        return find(name)
                .orElseThrow(() -> IamErrors.missing("The user with name %s cannot be found.".formatted(name)));
    }

    List<User> all() {
        return users.all().stream().map(User::fromJson).toList();
    }

    void remove(User user) {
        users.remove(user.name());
    }

    void save(User user) {
        held.change(user.name(), user.toJson(), user.created());
    }

    /** Lets the user be like this without any wait. */
    public void saveAtOnce(User user) {
        users.put(user.name(), user.toJson());
    }
}
