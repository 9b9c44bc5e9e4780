package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.ram.model.ResourceOwner;
import software.amazon.awssdk.services.ram.model.ResourceShareStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the template for the account's administrator makes around the domain: SageMaker's share, and events into a queue. */
final class DemoWiring {

    private static final String SAGEMAKER = "sagemaker.amazonaws.com";
    private static final String PERMISSION =
            "arn:aws:ram::aws:permission/AWSRAMSageMakerServicePrincipalPermissionAmazonDataZoneDomain";
    private static final String QUEUE = "concord-events";
    private static final String RULE = "concord-datazone";

    private final DemoCloud cloud;
    private final String domain;

    DemoWiring(DemoCloud cloud, String domain) {
        this.cloud = cloud;
        this.domain = domain;
    }

    void ensure() {
        ensureShare();
        ensureQueue();
        ensureRule();
    }

    private void ensureShare() {
        var name = "DataZone-%s-SageMaker".formatted(domain);
        var ram = cloud.ram();
        var shared = ram
                .getResourceSharesPaginator(get -> get.resourceOwner(ResourceOwner.SELF)
                        .name(name)
                        .resourceShareStatus(ResourceShareStatus.ACTIVE))
                .stream()
                .flatMap(page -> page.resourceShares().stream())
                .findAny();
        if (shared.isPresent()) {
            return;
        }
        ram.createResourceShare(create -> create.name(name)
                .resourceArns("arn:aws:datazone:%s:%s:domain/%s".formatted(cloud.region(), cloud.account(), domain))
                .principals(SAGEMAKER)
                .permissionArns(PERMISSION)
                .clientToken("concord-demo-" + domain));
    }

    /** Only the rule may send, as the policy says that this version ships. */
    private void ensureQueue() {
        var sqs = cloud.sqs();
        var queue = sqs.createQueue(create -> create.queueName(QUEUE)).queueUrl();
        sqs.setQueueAttributes(set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, queuePolicy())));
    }

    private String queuePolicy() {
        return PolicyTemplate.named("event-queue").filled(Map.of("account", cloud.account(), "region", cloud.region()));
    }

    private void ensureRule() {
        var events = cloud.events();
        events.putRule(put -> put.name(RULE)
                .description("All events of the domain, for Concord")
                .eventPattern("{\"source\":[\"aws.datazone\"],\"detail\":{\"metadata\":{\"domain\":[\"%s\"]}}}"
                        .formatted(domain)));
        events.putTargets(put -> put.rule(RULE)
                .targets(Target.builder()
                        .id(QUEUE)
                        .arn("arn:aws:sqs:%s:%s:%s".formatted(cloud.region(), cloud.account(), QUEUE))
                        .build()));
    }
}
