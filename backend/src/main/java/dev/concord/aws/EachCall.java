package dev.concord.aws;

import java.util.Locale;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Stands around each call of an SDK client, which is each page of a list: it waits for its turn before it is signed and
 * before its timeout begins, and it is known by its name.
 */
final class EachCall implements ExecutionInterceptor {
    private final Pace pace;
    private final CallWatch watch;

    EachCall(Pace pace, CallWatch watch) {
        this.pace = pace;
        this.watch = watch;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var operation = operation(attributes);
        watch.begins(operation);
        pace.await(operation);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var metadata = ((AwsResponse) context.response()).responseMetadata();
        watch.answered(new CallMade(operation(attributes), metadata.requestId()));
    }

    private static AwsOperation operation(ExecutionAttributes attributes) {
        return new AwsOperation(
                prefix(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }

    /** As IAM calls the service. */
    private static String prefix(String service) {
        return service.equals("EventBridge") ? "events" : service.toLowerCase(Locale.ROOT);
    }
}
