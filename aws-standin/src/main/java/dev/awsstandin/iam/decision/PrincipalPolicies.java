package dev.awsstandin.iam.decision;

import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.user.User;
import dev.awsstandin.iam.user.Users;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The policies and tags that a caller brings along. */
public final class PrincipalPolicies {

    private static final int REMEMBERED = 1000;

    private final Function<String, Optional<User>> users;
    private final Function<String, Optional<Role>> roles;
    private final Function<String, Optional<String>> managed;
    private final Map<String, PolicyDocument> read = new ConcurrentHashMap<>();

    private PrincipalPolicies(
            Function<String, Optional<User>> users,
            Function<String, Optional<Role>> roles,
            Function<String, Optional<String>> managed) {
        this.users = users;
        this.roles = roles;
        this.managed = managed;
    }

    /** Those that decide now. */
    public static PrincipalPolicies inForce(Users users, Roles roles, ManagedPolicies managed) {
        return new PrincipalPolicies(users::inForce, roles::inForce, managed::documentInForce);
    }

    /** Those that will decide once they are known everywhere. */
    public static PrincipalPolicies newest(Users users, Roles roles, ManagedPolicies managed) {
        return new PrincipalPolicies(users::find, roles::find, managed::document);
    }

    public List<PolicyDocument> identity(Caller caller) {
        var documents = caller.isSession()
                ? roles.apply(caller.principalName()).map(this::ofRole)
                : users.apply(caller.principalName()).map(user -> user.policies().values().stream());
        return documents.orElseGet(Stream::empty).map(this::read).toList();
    }

    private Stream<String> ofRole(Role role) {
        return Stream.concat(
                role.policies().values().stream(),
                role.attached().stream().map(managed).flatMap(Optional::stream));
    }

    /** Empty when nothing bounds the caller; a boundary whose policy is gone allows nothing. */
    public Optional<PolicyDocument> boundary(Caller caller) {
        return role(caller)
                .flatMap(role -> Optional.ofNullable(role.boundary()))
                .map(arn -> read(managed.apply(arn).orElse(NOTHING)));
    }

    /** What the policies say that the session was narrowed by; a managed one that is gone allows nothing. */
    public Verdict session(Caller caller, AccessRequest request) {
        var narrowing = caller.sessionPolicies();
        return narrowing.isEmpty()
                ? Verdict.ALLOWED
                : PolicyDocument.together(
                        narrowing.stream().map(this::readNarrowing).toList(), request);
    }

    private PolicyDocument readNarrowing(String documentOrArn) {
        return read(
                documentOrArn.startsWith("arn:") ? managed.apply(documentOrArn).orElse(NOTHING) : documentOrArn);
    }

    /** The role's tags, overlaid by the session's. */
    Map<String, String> tags(Caller caller) {
        var tags = new TreeMap<>(role(caller).map(Role::tags).orElse(Map.of()));
        tags.putAll(caller.sessionTags());
        return tags;
    }

    private Optional<Role> role(Caller caller) {
        return caller.isSession() ? roles.apply(caller.principalName()) : Optional.empty();
    }

    private PolicyDocument read(String document) {
        if (read.size() > REMEMBERED) {
            read.clear();
        }
        return read.computeIfAbsent(document, PolicyDocument::identity);
    }

    private static final String NOTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}";
}
