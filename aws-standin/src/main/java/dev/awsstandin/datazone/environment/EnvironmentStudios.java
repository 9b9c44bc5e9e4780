package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.UserParameters;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.sagemaker.StudioDomains;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The SageMaker domain of an environment, made as its parameters say. */
public final class EnvironmentStudios {

    private static final String DOMAIN = "_sageMakerDomain";

    private final StudioDomains domains;

    public EnvironmentStudios(StudioDomains domains) {
        this.domains = domains;
    }

    /** The id of the new domain, in which people work with the role. */
    String make(ObjectNode environment, String roleArn, Instant at) {
        var parameters = environment.path("userParameters");
        var domain = Json.object()
                .put("DomainName", "datazone-" + environment.path("id").asString())
                .put("AuthMode", UserParameters.value(parameters, "sagemakerDomainAuthMode"))
                .put("AppNetworkAccessType", UserParameters.value(parameters, "sagemakerDomainNetworkType"))
                .put("VpcId", UserParameters.value(parameters, "vpcId"));
        var subnets = domain.putArray("SubnetIds");
        Stream.of(UserParameters.value(parameters, "subnetIds").split(","))
                .map(String::strip)
                .forEach(subnets::add);
        domain.putObject("DefaultUserSettings").put("ExecutionRole", roleArn);
        var key = UserParameters.value(parameters, "kmsKeyId");
        if (!key.isEmpty()) {
            domain.put("KmsKeyId", key);
        }
        var id = domains.make(domain, EnvironmentRoles.ownerTags(environment), at);
        environment.put(DOMAIN, id);
        return id;
    }

    /** Refuses while somebody or something is in the domain. */
    void requireRemovable(ObjectNode environment) {
        domains.requireEmpty(environment.path(DOMAIN).asString(""));
    }

    void remove(ObjectNode environment) {
        domains.remove(environment.path(DOMAIN).asString(""));
        environment.remove(DOMAIN);
    }
}
