package dev.concord.setup.internal.aws;

import dev.concord.aws.AwsSettings;
import dev.concord.aws.ConcordRoles;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the things are called that the template makes in the account. */
@Component
class Names {
    static final String BASE_USER = "concord-base";
    static final String QUEUE = "concord-events";
    static final String RULE = "concord-datazone";

    private final AwsSettings settings;

    Names(AwsSettings settings) {
        this.settings = settings;
    }

    String account() {
        return settings.accountId();
    }

    String region() {
        return settings.region();
    }

    String domain() {
        return settings.domainId();
    }

    String domainArn() {
        return "arn:aws:datazone:%s:%s:domain/%s".formatted(region(), account(), domain());
    }

    String baseUser() {
        return iam("user/" + BASE_USER);
    }

    String bootstrapRole() {
        return iam("role/concord/concord-bootstrap");
    }

    String inspectRole() {
        return iam("role/concord/concord-inspect");
    }

    /** Both of Concord's roles that belong to no project. */
    List<String> ownRoles() {
        return List.of(bootstrapRole(), inspectRole());
    }

    String provisioningRole() {
        return iam("role/service-role/AmazonDataZoneSageMakerProvisioning");
    }

    String manageAccessRole() {
        return iam("role/service-role/AmazonDataZoneSageMakerManageAccess");
    }

    String policy(String name) {
        return iam("policy" + ConcordRoles.PATH + name);
    }

    /** DataZone takes no boundary with a path. */
    String environmentBoundary() {
        return iam("policy/concord-environment-boundary");
    }

    String rule() {
        return "arn:aws:events:%s:%s:rule/%s".formatted(region(), account(), RULE);
    }

    private String iam(String rest) {
        return "arn:aws:iam::%s:%s".formatted(account(), rest);
    }
}
