package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;

/** The principals of the demo account: a base user that may only become others, and one role for each project. */
final class DemoRoles {

    private static final String BASE = "concord-base";
    private static final String BOUNDARY = "concord-owner-boundary";
    private static final String PATH = "/concord/";
    private static final String SERVICE_PATH = "/service-role/";
    private static final String POLICY = "concord";

    private final DemoCloud cloud;
    private final IamClient iam;

    DemoRoles(DemoCloud cloud) {
        this.cloud = cloud;
        this.iam = cloud.iam();
    }

    /** The base user and its only key; AWS shows a secret once, so a key that was kept is used again. */
    DemoCloud.Key ensureBase(DemoKeys kept) {
        unlessThere(() -> iam.createUser(create -> create.userName(BASE)));
        iam.putUserPolicy(put -> put.userName(BASE).policyName(POLICY).policyDocument(filled("base-user")));
        return kept.base().orElseGet(() -> {
            var made = iam.createAccessKey(create -> create.userName(BASE)).accessKey();
            return kept.keepBase(new DemoCloud.Key(made.accessKeyId(), made.secretAccessKey()));
        });
    }

    /** What no role of a project may ever exceed. */
    void ensureBoundary() {
        ensurePolicy(BOUNDARY, PATH, filled("owner-boundary"));
    }

    /** What no role that DataZone makes for people in environments may ever exceed; DataZone takes no path in its ARN. */
    String ensureEnvironmentBoundary() {
        var name = "concord-environment-boundary";
        return ensurePolicy(name, "/", filled("environment-boundary"));
    }

    private String ensurePolicy(String name, String path, String document) {
        var arn = "arn:aws:iam::%s:policy%s%s".formatted(cloud.account(), path, name);
        unlessThere(() ->
                iam.createPolicy(create -> create.policyName(name).path(path).policyDocument(document)));
        var version = iam.getPolicy(get -> get.policyArn(arn)).policy().defaultVersionId();
        var held = iam.getPolicyVersion(get -> get.policyArn(arn).versionId(version))
                .policyVersion()
                .document();
        if (!URLDecoder.decode(held, StandardCharsets.UTF_8).equals(document)) {
            iam.createPolicyVersion(
                    create -> create.policyArn(arn).policyDocument(document).setAsDefault(true));
            iam.deletePolicyVersion(delete -> delete.policyArn(arn).versionId(version));
        }
        return arn;
    }

    /** Tells the policies that this version ships from those of any other. */
    String shipped() {
        var policies = Stream.of(
                        "base-user",
                        "bootstrap-role",
                        "inspect-role",
                        "project-role",
                        "manage-access",
                        "owner-boundary",
                        "environment-boundary",
                        "event-queue")
                .map(policy -> PolicyTemplate.named(policy).text())
                .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(policies.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Concord's roles that belong to no project. */
    List<String> ensureDomainRoles() {
        return Stream.of("bootstrap", "inspect").map(this::ensureDomainRole).toList();
    }

    private String ensureDomainRole(String task) {
        var name = "concord-" + task;
        unlessThere(() -> iam.createRole(create -> create.roleName(name)
                .path(PATH)
                .description("Concord in the whole domain: " + task)
                .assumeRolePolicyDocument(filled("project-role-trust"))));
        iam.putRolePolicy(put -> put.roleName(name).policyName(POLICY).policyDocument(filled(task + "-role")));
        return cloud.roleArn(name);
    }

    /** A role that DataZone takes to do its work in the account; answers its ARN. */
    String ensureServiceRole(String name, String... policies) {
        unlessThere(() -> iam.createRole(create ->
                create.roleName(name).path(SERVICE_PATH).assumeRolePolicyDocument(filled("datazone-service-trust"))));
        for (var policy : policies) {
            iam.putRolePolicy(put -> put.roleName(name).policyName(policy).policyDocument(filled(policy)));
        }
        return "arn:aws:iam::%s:role%s%s".formatted(cloud.account(), SERVICE_PATH, name);
    }

    /** The role as which Concord works in a project; answers its ARN. It can do nothing before {@link #letWorkIn}. */
    String ensureProjectRole(DemoProject project) {
        unlessThere(() -> iam.createRole(CreateRoleRequest.builder()
                .roleName(project.slug())
                .path(PATH)
                .description("Concord in the project " + project.title())
                .assumeRolePolicyDocument(filled("project-role-trust"))
                .permissionsBoundary("arn:aws:iam::%s:policy%s%s".formatted(cloud.account(), PATH, BOUNDARY))
                .build()));
        return cloud.roleArn(project.slug());
    }

    void letWorkIn(DemoProject project, String projectId) {
        var document = filled("project-role", Map.of("project", projectId));
        iam.putRolePolicy(put -> put.roleName(project.slug()).policyName(POLICY).policyDocument(document));
    }

    private String filled(String policy) {
        return filled(policy, Map.of());
    }

    private String filled(String policy, Map<String, String> more) {
        var values = new HashMap<>(cloud.policyValues());
        values.putAll(more);
        return PolicyTemplate.named(policy).filled(values);
    }

    private static void unlessThere(Runnable creation) {
        try {
            creation.run();
        } catch (EntityAlreadyExistsException e) {
            // An earlier start made it.
        }
    }
}
