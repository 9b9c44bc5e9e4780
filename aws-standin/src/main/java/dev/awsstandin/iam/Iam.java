package dev.awsstandin.iam;

import dev.awsstandin.iam.decision.Authorization;
import dev.awsstandin.iam.decision.CallContext;
import dev.awsstandin.iam.decision.Callers;
import dev.awsstandin.iam.decision.Judge;
import dev.awsstandin.iam.decision.PrincipalPolicies;
import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.iam.decision.Simulation;
import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.policy.PolicyOperations;
import dev.awsstandin.iam.policy.PolicyVersionOperations;
import dev.awsstandin.iam.role.Principals;
import dev.awsstandin.iam.role.RoleAttachments;
import dev.awsstandin.iam.role.RoleOperations;
import dev.awsstandin.iam.role.RolePolicyOperations;
import dev.awsstandin.iam.role.RoleResources;
import dev.awsstandin.iam.role.Roles;
import dev.awsstandin.iam.session.Sessions;
import dev.awsstandin.iam.sts.Assumptions;
import dev.awsstandin.iam.sts.SessionPolicies;
import dev.awsstandin.iam.sts.Sts;
import dev.awsstandin.iam.sts.Trust;
import dev.awsstandin.iam.user.AccessKeyOperations;
import dev.awsstandin.iam.user.AccessKeys;
import dev.awsstandin.iam.user.AccessKeys.AccessKey;
import dev.awsstandin.iam.user.UserOperations;
import dev.awsstandin.iam.user.UserPolicyOperations;
import dev.awsstandin.iam.user.UserResources;
import dev.awsstandin.iam.user.Users;
import dev.awsstandin.kernel.Authorizer;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.wire.sigv4.KeyRing;
import java.time.Clock;

/** Identity and Access Management with the Security Token Service, and what other services need of them. */
public final class Iam implements Service {

    private static final String ADMINISTRATOR = "administrator";
    private static final String EVERYTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private final Cloud cloud;
    private final ManagedPolicies managed;
    private final Principals principals;
    private final Roles roles;
    private final Sessions sessions;
    private final Users users;
    private final Callers callers;
    private final AccessKeys keys;
    private final PrincipalPolicies policies;
    private final CallContext context;
    private final Authorization authorization;

    public Iam(Cloud cloud, Clock realTime) {
        this.cloud = cloud;
        this.managed = new ManagedPolicies(cloud);
        this.principals = new Principals(cloud);
        this.roles = new Roles(cloud, managed, principals);
        this.sessions = new Sessions(cloud, realTime, roles);
        this.users = new Users(cloud);
        this.callers = new Callers(cloud.account(), roles, users);
        this.keys = new AccessKeys(cloud, users, sessions);
        this.policies = PrincipalPolicies.inForce(users, roles, managed);
        this.context = new CallContext(cloud, policies);
        this.authorization = new Authorization(new Judge(policies), context);
    }

    public Roles roles() {
        return roles;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Callers callers() {
        return callers;
    }

    public KeyRing keyRing() {
        return keys;
    }

    public Authorizer authorizer() {
        return authorization;
    }

    public ResourcePolicies resourcePolicies() {
        return new ResourcePolicies(authorization, principals);
    }

    /** Makes sure that the account has its administrator, with this access key and no other. */
    public void administrator(String accessKeyId, String secretAccessKey) {
        cloud.store().write(() -> {
            var user = users.find(ADMINISTRATOR).orElseGet(() -> users.create(ADMINISTRATOR, "/"));
            var allowed = user.withPolicy("everything", EVERYTHING);
            users.saveAtOnce(allowed);
            keys.replace(allowed, new AccessKey(accessKeyId, secretAccessKey, true, allowed.created()));
            return allowed;
        });
    }

    @Override
    public void offerOn(Registry registry) {
        var resources = new RoleResources(cloud, roles);
        var people = new UserResources(cloud, users);
        new UserOperations(cloud, users, keys, people).offerOn(registry);
        new AccessKeyOperations(cloud, keys, people).offerOn(registry);
        new UserPolicyOperations(cloud, users, people).offerOn(registry);
        new PolicyVersionOperations(cloud, managed).offerOn(registry);
        new RoleOperations(roles, resources, cloud.pages()).offerOn(registry);
        new RolePolicyOperations(roles, resources, managed, principals, cloud.pages()).offerOn(registry);
        new RoleAttachments(roles, resources, managed, cloud.pages()).offerOn(registry);
        new PolicyOperations(cloud, managed, roles).offerOn(registry);
        new Simulation(cloud, callers, PrincipalPolicies.newest(users, roles, managed)).offerOn(registry);
        new Sts(
                        new Assumptions(
                                cloud, roles, new Trust(cloud, policies, context), new SessionPolicies(managed)),
                        sessions)
                .offerOn(registry);
    }
}
