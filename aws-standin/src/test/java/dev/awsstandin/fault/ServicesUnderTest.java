package dev.awsstandin.fault;

import dev.awsstandin.RunningStandin;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.ram.model.ResourceOwner;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A harmless call to each service. */
record ServicesUnderTest(RunningStandin standin, AwsCredentials as) {

    /** What it is by name, its operation, and the call. */
    Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "datazone",
                        "ListDomains",
                        () -> of(DataZoneClient.builder()).listDomains(list -> {})),
                call(
                        "sagemaker",
                        "ListDomains",
                        () -> of(SageMakerClient.builder()).listDomains(list -> {})),
                call("glue", "GetDatabases", () -> of(GlueClient.builder()).getDatabases(get -> {})),
                call("iam", "ListRoles", () -> of(IamClient.builder()).listRoles()),
                call("sts", "GetCallerIdentity", () -> of(StsClient.builder()).getCallerIdentity()),
                call("kms", "ListKeys", () -> of(KmsClient.builder()).listKeys()),
                call("ec2", "DescribeVpcs", () -> of(Ec2Client.builder()).describeVpcs()),
                call(
                        "ram",
                        "GetResourceShares",
                        () -> of(RamClient.builder()).getResourceShares(get -> get.resourceOwner(ResourceOwner.SELF))),
                call("sqs", "ListQueues", () -> of(SqsClient.builder()).listQueues()),
                call(
                        "events",
                        "ListRules",
                        () -> of(EventBridgeClient.builder()).listRules(list -> {})),
                call(
                        "cloudformation",
                        "ValidateTemplate",
                        () -> of(CloudFormationClient.builder())
                                .validateTemplate(validate -> validate.templateBody(
                                        "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}"))));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(B builder) {
        return standin.client(builder, as);
    }

    private static Arguments call(String service, String operation, Runnable call) {
        return Arguments.of(service, operation, call);
    }
}
