package dev.concord.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Ways in which an administrator of the account may undo what Concord needs, each with the way to mend it. */
public final class BrokenSetUp {
    private final DemoCloud cloud;
    private final DemoSite site;
    private final BrokenPrincipals principals;
    private final BrokenDomain domain;
    private final BrokenAccount account;

    public BrokenSetUp(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
        this.principals = new BrokenPrincipals(cloud, site);
        this.domain = new BrokenDomain(cloud, site);
        this.account = new BrokenAccount(cloud);
    }

    /** By the check that should notice: breaks when it is asked, mends when what it answers is run. */
    public Map<String, Supplier<Runnable>> ways() {
        var ways = new LinkedHashMap<String, Supplier<Runnable>>();
        ways.put("base-user", principals::baseUserMayEverything);
        ways.put(
                "bootstrap-role",
                () -> principals.trust("concord-bootstrap", "\"sts:ExternalId\": \"{external-id}\"", ""));
        ways.put("inspect-role", () -> principals.trust("concord-inspect", "\"sts:SourceIdentity\": \"??*\"", ""));
        ways.put("role-policies", principals::anotherPolicyInTheRole);
        ways.put("project-roles", principals::aProjectsRoleIsOfAnEarlierVersion);
        ways.put("role-profiles", principals::bootstrapIsDeactivated);
        ways.put("sagemaker-trusted", account::sageMakerLosesTheShare);
        ways.put("blueprint-enabled", domain::enabledElsewhere);
        ways.put("blueprint-roles", principals::provisioningRoleOpensToEverybody);
        ways.put("blueprint-boundary", domain::noBoundary);
        ways.put("unit-owner", domain::bootstrapOwnsNothing);
        ways.put("project-creators", domain::everybodyMakesProjects);
        ways.put("profile-creators", domain::everybodyMakesProfiles);
        ways.put("boundaries", principals::aBoundaryIsGone);
        ways.put("event-rule", account::ruleIsDisabled);
        ways.put("event-queue", account::queueTakesFromEverybody);
        return ways;
    }

    /** Beyond mending. */
    public void domainIsDeleted() {
        cloud.dataZone()
                .deleteDomain(delete -> delete.identifier(site.domainId()).skipDeletionCheck(true));
    }

    /** Another account that has not accepted. */
    public Runnable invitedAccount() {
        return account.share("222222222222");
    }

    /** Concord may not look at shares any more. */
    public Runnable looksAreDenied() {
        return principals.looksAreDenied();
    }
}
