package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Undoes what Concord needs around the domain: its share, its events. */
final class BrokenAccount {
    private final DemoCloud cloud;

    BrokenAccount(DemoCloud cloud) {
        this.cloud = cloud;
    }

    Runnable sageMakerLosesTheShare() {
        var share = shareArn();
        cloud.ram()
                .disassociateResourceShare(
                        leave -> leave.resourceShareArn(share).principals("sagemaker.amazonaws.com"));
        return () -> cloud.ram()
                .associateResourceShare(join -> join.resourceShareArn(share).principals("sagemaker.amazonaws.com"));
    }

    Runnable share(String account) {
        var share = shareArn();
        cloud.ram().associateResourceShare(join -> join.resourceShareArn(share).principals(account));
        return () -> cloud.ram()
                .disassociateResourceShare(
                        leave -> leave.resourceShareArn(share).principals(account));
    }

    private String shareArn() {
        return cloud.ram()
                .getResourceShares(get -> get.resourceOwner("SELF"))
                .resourceShares()
                .getFirst()
                .resourceShareArn();
    }

    Runnable ruleIsDisabled() {
        cloud.events().disableRule(disable -> disable.name("concord-datazone"));
        return () -> cloud.events().enableRule(enable -> enable.name("concord-datazone"));
    }

    Runnable queueTakesFromEverybody() {
        var url =
                cloud.sqs().getQueueUrl(get -> get.queueName("concord-events")).queueUrl();
        var shipped = PolicyTemplate.named("event-queue");
        attribute(url, new PolicyTemplate(shipped.text().replace("ArnEquals", "ArnLike")).filled(cloud.policyValues()));
        return () -> attribute(url, shipped.filled(cloud.policyValues()));
    }

    private void attribute(String url, String policy) {
        cloud.sqs().setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
    }
}
