package dev.concord.aws;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Concord's roles in the account, and the policies that they are made with. */
@Component
public class ConcordRoles {
    /** All of Concord's roles are below it. */
    public static final String PATH = "/concord/";
    /** The roles of the projects that Concord made, and nothing else, are below it. */
    public static final String PROJECT_PATH = PATH + "project/";

    private final AwsSettings settings;

    ConcordRoles(AwsSettings settings) {
        this.settings = settings;
    }

    /** Makes projects and their roles, for the person behind it. */
    public Principal bootstrap(String actor) {
        return new Principal(arn(PATH + "concord-bootstrap"), actor);
    }

    /** Reads what belongs to no project: blueprints, the directory, networks, keys. */
    public Principal inspect() {
        return Principal.system(arn(PATH + "concord-inspect"));
    }

    public String projectRole(String name) {
        return arn(PROJECT_PATH + name);
    }

    /** What no role of a project that Concord made may ever exceed. */
    public String ownerBoundary() {
        return "arn:aws:iam::%s:policy%sconcord-owner-boundary".formatted(settings.accountId(), PATH);
    }

    /** A policy document of this name, with account, region and external id filled in, and what is given. */
    public String policy(String name, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("account", settings.accountId());
        values.put("region", settings.region());
        values.put("external-id", settings.externalId());
        return PolicyTemplate.named(name).filled(values);
    }

    private String arn(String pathAndName) {
        return "arn:aws:iam::%s:role%s".formatted(settings.accountId(), pathAndName);
    }
}
