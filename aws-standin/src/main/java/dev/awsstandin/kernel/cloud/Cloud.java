package dev.awsstandin.kernel.cloud;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.page.Pages;
import dev.awsstandin.kernel.state.Store;

/** The account and region that is stood in for, and what all services share. */
public record Cloud(String account, String region, Store store, BehaviourClock clock, Pace pace, Pages pages) {

    /** How long things take that begin now. */
    public Delays delays() {
        return pace.delays();
    }

    /** The ARN of a regional resource, as in {@code arn:aws:datazone:eu-west-1:447120983316:domain/dzd_1}. */
    public String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
    }

    /** The ARN of an IAM resource, which has no region. */
    public String iamArn(String resource) {
        return "arn:aws:iam::%s:%s".formatted(account, resource);
    }
}
