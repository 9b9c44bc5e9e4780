package dev.concord.setup;

import java.util.Locale;

/** All that is checked, in the order in which it is shown and cured, and why it matters. */
public enum Check {
    BASE_USER(
            Group.PRINCIPALS,
            "The base principal may only assume roles",
            "It holds the only key that lives long; whoever steals it must get nothing by it."),
    BOOTSTRAP_ROLE(
            Group.PRINCIPALS,
            "The bootstrap role asks who comes",
            "Without the external id and a source identity nobody becomes the role, and CloudTrail names the person."),
    INSPECT_ROLE(
            Group.PRINCIPALS,
            "The inspect role asks who comes",
            "Without the external id and a source identity nobody becomes the role, and CloudTrail names the person."),
    ROLE_POLICIES(
            Group.PRINCIPALS,
            "The roles may do what Concord's policies say",
            "Less breaks Concord, more is a risk that nobody decided on."),
    PROJECT_ROLES(
            Group.PRINCIPALS,
            "The roles of projects may do what Concord's policy says",
            "A role that was made by an earlier version lacks what this one does with it, or may more."),
    ROLE_PROFILES(
            Group.PRINCIPALS,
            "The roles have a user profile in the domain",
            "DataZone refuses a principal without a profile, whatever IAM allows."),
    DOMAIN_AVAILABLE(
            Group.DOMAIN,
            "The domain is reachable, and its version known",
            "Everything happens in it; environment profiles exist in version V1 only."),
    DOMAIN_KEY(
            Group.DOMAIN,
            "The domain's own key is enabled and rotates",
            "A key that is disabled closes the domain; one that never rotates is worth more to a thief each year."),
    SAGEMAKER_TRUSTED(
            Group.DOMAIN,
            "SageMaker is a trusted service of the domain",
            "Without the share SageMaker can't read the domain, and no model reaches the catalog."),
    ACCOUNT_ASSOCIATIONS(
            Group.DOMAIN,
            "Associated accounts have accepted",
            "Environments in another account need its side of the share."),
    BLUEPRINT_ENABLED(
            Group.BLUEPRINTS,
            "DefaultSageMaker is enabled in the region",
            "Environments with SageMaker are made from it, in its enabled regions alone."),
    BLUEPRINT_ROLES(
            Group.BLUEPRINTS,
            "The blueprint's roles trust DataZone of this account",
            "One deploys environments, the other shares models; both must serve no domain of somebody else."),
    BLUEPRINT_BOUNDARY(
            Group.BLUEPRINTS,
            "Roles in environments have a boundary",
            "People work with these roles; the boundary is what they can never exceed."),
    UNIT_OWNER(
            Group.GUARD,
            "The bootstrap role owns the root domain unit",
            "DataZone lets only a unit's owners say who may make what in it."),
    PROJECT_CREATORS(
            Group.GUARD,
            "Only Concord makes projects",
            "A project made past Concord has no rules, no risk tier and no trail."),
    PROFILE_CREATORS(
            Group.GUARD,
            "Only Concord's projects make environment profiles",
            "A profile made elsewhere may leave out the security controls."),
    ENVIRONMENT_CREATORS(
            Group.GUARD,
            "Only Concord's projects make environments",
            "An environment made elsewhere skips the checks that come before it."),
    BOUNDARIES(
            Group.GUARD,
            "Boundaries are the documents that Concord ships",
            "A wider boundary silently widens every role below it."),
    EVENT_RULE(
            Group.EVENTS,
            "A rule sends the domain's events to a queue",
            "What happens in DataZone past Concord is noticed within seconds instead of at the next look."),
    EVENT_QUEUE(
            Group.EVENTS,
            "The queue takes events from the rule alone",
            "A queue that refuses loses events without a word; one open to all takes forged ones.");

    private final Group group;
    private final String title;
    private final String why;

    Check(Group group, String title, String why) {
        this.group = group;
        this.title = title;
        this.why = why;
    }

    /** As in addresses: base-user. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Check of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Group group() {
        return group;
    }

    public String title() {
        return title;
    }

    public String why() {
        return why;
    }
}
