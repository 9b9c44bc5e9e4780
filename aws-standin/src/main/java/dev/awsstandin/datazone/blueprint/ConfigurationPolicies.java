package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.policy.PolicyEntities;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.cloud.Cloud;

/** Configurations of blueprints as policies are granted on them; owners of the domain's root unit manage them all. */
public final class ConfigurationPolicies implements PolicyEntities {

    private final Cloud cloud;
    private final BlueprintConfigurations configurations;
    private final Domains domains;
    private final DomainUnits units;
    private final Access access;

    public ConfigurationPolicies(BlueprintConfigurations configurations, Ground ground) {
        this.cloud = ground.cloud();
        this.configurations = configurations;
        this.domains = ground.domains();
        this.units = ground.units();
        this.access = ground.access();
    }

    @Override
    public void requireManaged(Call call, String entity) {
        var domain = call.text("domainIdentifier");
        var account = cloud.account() + ":";
        if (!entity.startsWith(account)) {
            throw Failures.invalid("A blueprint configuration is identified by %s<blueprint id>".formatted(account));
        }
        configurations.get(domain, entity.substring(account.length()));
        units.requireOwner(call, access.ids(call), domains.rootUnit(domain));
    }
}
