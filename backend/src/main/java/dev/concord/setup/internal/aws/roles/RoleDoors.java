package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.setup.Check;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sts.StsClient;

/** The same check for each of Concord's roles. */
@Configuration(proxyBeanMethods = false)
class RoleDoors {
    @Bean
    SetUpCheck bootstrapRoleCheck(Names names, AwsCalls calls, StsClient sts, AwsSettings settings) {
        return new RoleDoorCheck(Check.BOOTSTRAP_ROLE, names.bootstrapRole(), calls, sts, settings);
    }

    @Bean
    SetUpCheck inspectRoleCheck(Names names, AwsCalls calls, StsClient sts, AwsSettings settings) {
        return new RoleDoorCheck(Check.INSPECT_ROLE, names.inspectRole(), calls, sts, settings);
    }
}
