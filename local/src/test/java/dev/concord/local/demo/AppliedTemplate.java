package dev.concord.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What an administrator of the account does: makes, through the API, every resource that the template describes. */
public final class AppliedTemplate {
    private static final Path TEMPLATE = Path.of("../policies/iam/concord-account.yaml");

    private AppliedTemplate() {}

    /** A new domain of this name with all that Concord needs; answers its id and the key of the base user. */
    public static DemoSite toANewDomain(DemoCloud cloud, String name) {
        var template = template();
        var values = new TemplateValues();
        values.put("AWS::AccountId", cloud.account());
        values.put("AWS::Region", cloud.region());
        values.put("ExternalId", cloud.externalId());
        values.put("DomainName", name);
        values.put("DomainId", "");
        values.condition("NewDomain", true);
        var account = new TemplateResources(cloud, values);
        ((Map<?, ?>) template.get("Resources"))
                .forEach((logical, resource) -> account.make(String.valueOf(logical), (Map<?, ?>) resource));
        var key = cloud.iam()
                .createAccessKey(create -> create.userName("concord-base"))
                .accessKey();
        var base = new DemoCloud.Key(key.accessKeyId(), key.secretAccessKey());
        var sessions = new RoleSessions(cloud, base);
        sessions.dataZone(cloud.roleArn("concord-bootstrap"));
        sessions.dataZone(cloud.roleArn("concord-inspect"));
        return new DemoSite(account.domain(), base, Map.of());
    }

    static Map<String, Object> template() {
        try {
            return TemplateYaml.read(Files.readString(TEMPLATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
