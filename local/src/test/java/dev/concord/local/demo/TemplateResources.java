package dev.concord.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.DomainStatus;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

/** Makes the resources of the template one by one. The stand-in has no buckets, no policies of AWS's own, no sources of shares. */
final class TemplateResources {
    private static final JsonMapper JSON = new JsonMapper();

    private final DemoCloud cloud;
    private final TemplateValues values;
    private String domain = "";

    TemplateResources(DemoCloud cloud, TemplateValues values) {
        this.cloud = cloud;
        this.values = values;
    }

    String domain() {
        return domain;
    }

    void make(String logical, Map<?, ?> resource) {
        if (!values.holds(resource.get("Condition"))) {
            return;
        }
        var properties = (Map<?, ?>) values.of(resource.get("Properties"));
        switch (String.valueOf(resource.get("Type"))) {
            case "AWS::IAM::User" -> user(properties);
            case "AWS::IAM::ManagedPolicy" -> managedPolicy(properties);
            case "AWS::IAM::Role" -> role(logical, properties);
            case "AWS::DataZone::Domain" -> domain(logical, properties);
            case "AWS::DataZone::UserProfile" -> profile(logical, properties);
            case "AWS::DataZone::Owner" -> owner(properties);
            case "AWS::RAM::ResourceShare" -> share(properties);
            case "AWS::SQS::Queue" -> queue(logical, properties);
            case "AWS::SQS::QueuePolicy" -> queuePolicy(properties);
            case "AWS::Events::Rule" -> rule(properties);
            case "AWS::KMS::Key" -> key(logical, properties);
            case "AWS::KMS::Alias" -> alias(properties);
            case "AWS::S3::Bucket" -> {}
            default -> throw new IllegalStateException("Nobody knows how to make " + resource.get("Type"));
        }
    }

    private void user(Map<?, ?> user) {
        var name = text(user, "UserName");
        cloud.iam().createUser(create -> create.userName(name));
        policies(user)
                .forEach((policy, document) -> cloud.iam()
                        .putUserPolicy(
                                put -> put.userName(name).policyName(policy).policyDocument(document)));
    }

    private void managedPolicy(Map<?, ?> policy) {
        cloud.iam()
                .createPolicy(create -> create.policyName(text(policy, "ManagedPolicyName"))
                        .path(String.valueOf(Objects.requireNonNullElse(policy.get("Path"), "/")))
                        .policyDocument(json(policy.get("PolicyDocument"))));
    }

    private void role(String logical, Map<?, ?> role) {
        var name = text(role, "RoleName");
        var made = cloud.iam()
                .createRole(create -> create.roleName(name)
                        .path(text(role, "Path"))
                        .description(text(role, "Description"))
                        .assumeRolePolicyDocument(json(role.get("AssumeRolePolicyDocument"))));
        policies(role)
                .forEach((policy, document) -> cloud.iam()
                        .putRolePolicy(
                                put -> put.roleName(name).policyName(policy).policyDocument(document)));
        values.put(logical + ".Arn", made.role().arn());
    }

    private void domain(String logical, Map<?, ?> wanted) {
        domain = cloud.dataZone()
                .createDomain(create ->
                        create.name(text(wanted, "Name")).domainExecutionRole(text(wanted, "DomainExecutionRole")))
                .id();
        Awaited.until(
                "the domain is available",
                () -> cloud.dataZone().getDomain(get -> get.identifier(domain)).status() == DomainStatus.AVAILABLE);
        values.put(logical, domain);
        values.put(
                logical + ".RootDomainUnitId",
                cloud.dataZone().getDomain(get -> get.identifier(domain)).rootDomainUnitId());
    }

    private void profile(String logical, Map<?, ?> profile) {
        var made = cloud.dataZone()
                .createUserProfile(create -> create.domainIdentifier(text(profile, "DomainIdentifier"))
                        .userIdentifier(text(profile, "UserIdentifier"))
                        .userType(text(profile, "UserType")));
        values.put(logical + ".Id", made.id());
    }

    private void owner(Map<?, ?> owner) {
        var user = (Map<?, ?>) ((Map<?, ?>) owner.get("Owner")).get("User");
        cloud.dataZone()
                .addEntityOwner(add -> add.domainIdentifier(text(owner, "DomainIdentifier"))
                        .entityType(DataZoneEntityType.fromValue(text(owner, "EntityType")))
                        .entityIdentifier(text(owner, "EntityIdentifier"))
                        .owner(OwnerProperties.fromUser(named -> named.userIdentifier(text(user, "UserIdentifier")))));
    }

    private void share(Map<?, ?> share) {
        cloud.ram()
                .createResourceShare(create -> create.name(text(share, "Name"))
                        .resourceArns(texts(share, "ResourceArns"))
                        .principals(texts(share, "Principals"))
                        .permissionArns(texts(share, "PermissionArns")));
    }

    private void queue(String logical, Map<?, ?> queue) {
        var name = text(queue, "QueueName");
        var url = cloud.sqs()
                .createQueue(create -> create.queueName(name)
                        .attributes(Map.of(
                                QueueAttributeName.MESSAGE_RETENTION_PERIOD, text(queue, "MessageRetentionPeriod"))))
                .queueUrl();
        values.put(logical, url);
        values.put(logical + ".Arn", "arn:aws:sqs:%s:%s:%s".formatted(cloud.region(), cloud.account(), name));
    }

    private void queuePolicy(Map<?, ?> policy) {
        texts(policy, "Queues")
                .forEach(url -> cloud.sqs()
                        .setQueueAttributes(set -> set.queueUrl(url)
                                .attributes(Map.of(QueueAttributeName.POLICY, json(policy.get("PolicyDocument"))))));
    }

    private void rule(Map<?, ?> rule) {
        var name = text(rule, "Name");
        cloud.events().putRule(put -> put.name(name).eventPattern(json(rule.get("EventPattern"))));
        ((List<?>) rule.get("Targets"))
                .stream()
                        .map(Map.class::cast)
                        .forEach(target -> cloud.events()
                                .putTargets(put -> put.rule(name)
                                        .targets(Target.builder()
                                                .id(text(target, "Id"))
                                                .arn(text(target, "Arn"))
                                                .build())));
    }

    private void key(String logical, Map<?, ?> key) {
        var tags = ((List<?>) key.get("Tags"))
                .stream()
                        .map(Map.class::cast)
                        .map(tag -> Tag.builder()
                                .tagKey(text(tag, "Key"))
                                .tagValue(text(tag, "Value"))
                                .build())
                        .toList();
        var made = cloud.kms()
                .createKey(create -> create.policy(json(key.get("KeyPolicy"))).tags(tags))
                .keyMetadata();
        cloud.kms().enableKeyRotation(enable -> enable.keyId(made.keyId()));
        values.put(logical, made.keyId());
        values.put(logical + ".Arn", made.arn());
    }

    private void alias(Map<?, ?> alias) {
        cloud.kms()
                .createAlias(
                        create -> create.aliasName(text(alias, "AliasName")).targetKeyId(text(alias, "TargetKeyId")));
    }

    private static Map<String, String> policies(Map<?, ?> principal) {
        return ((List<?>) Objects.requireNonNullElse(principal.get("Policies"), List.of()))
                .stream()
                        .map(Map.class::cast)
                        .collect(java.util.stream.Collectors.toMap(
                                policy -> text(policy, "PolicyName"), policy -> json(policy.get("PolicyDocument"))));
    }

    private static String text(Map<?, ?> properties, String name) {
        return String.valueOf(Objects.requireNonNull(properties.get(name), name));
    }

    private static List<String> texts(Map<?, ?> properties, String name) {
        return ((List<?>) properties.get(name)).stream().map(String::valueOf).toList();
    }

    private static String json(Object document) {
        return JSON.writeValueAsString(document);
    }
}
