package dev.concord.setup.internal.aws;

import dev.concord.aws.AwsSettings;
import dev.concord.aws.ConcordRoles;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the things are called that the template makes in the account. */
@Component
public class Names {
    static final String BASE_USER = "concord-base";
    public static final String QUEUE = "concord-events";
    public static final String RULE = "concord-datazone";

    private final AwsSettings settings;

    Names(AwsSettings settings) {
        this.settings = settings;
    }

    public String account() {
        return settings.accountId();
    }

    public String region() {
        return settings.region();
    }

    public String domain() {
        return settings.domainId();
    }

    public String domainArn() {
        return "arn:aws:datazone:%s:%s:domain/%s".formatted(region(), account(), domain());
    }

    public String baseUser() {
        return iam("user/" + BASE_USER);
    }

    public String bootstrapRole() {
        return iam("role/concord/concord-bootstrap");
    }

    public String inspectRole() {
        return iam("role/concord/concord-inspect");
    }

    /** Both of Concord's roles that belong to no project. */
    public List<String> ownRoles() {
        return List.of(bootstrapRole(), inspectRole());
    }

    public String provisioningRole() {
        return iam("role/service-role/AmazonDataZoneSageMakerProvisioning");
    }

    public String manageAccessRole() {
        return iam("role/service-role/AmazonDataZoneSageMakerManageAccess");
    }

    public String policy(String name) {
        return iam("policy" + ConcordRoles.PATH + name);
    }

    /** DataZone takes no boundary with a path. */
    public String environmentBoundary() {
        return iam("policy/concord-environment-boundary");
    }

    String rule() {
        return "arn:aws:events:%s:%s:rule/%s".formatted(region(), account(), RULE);
    }

    private String iam(String rest) {
        return "arn:aws:iam::%s:%s".formatted(account(), rest);
    }
}
