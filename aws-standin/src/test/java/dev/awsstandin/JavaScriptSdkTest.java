package dev.awsstandin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.NodePrograms.Ended;
import dev.awsstandin.kernel.Delays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * The AWS SDK for JavaScript as a second witness: it runs the journeys, reads back what they made, and holds every
 * answer against the schemas that its own clients carry.
 */
class JavaScriptSdkTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin(Delays.usual());

    private static String vpc;
    private static String subnets;

    @BeforeAll
    static void prepare() throws Exception {
        NodePrograms.install();
        try (var ec2 = STANDIN.client(Ec2Client.builder(), RunningStandin.ADMINISTRATOR)) {
            vpc = ec2.createVpc(create -> create.cidrBlock("10.20.0.0/16"))
                    .vpc()
                    .vpcId();
            subnets = subnet(ec2, "10.20.0.0/24") + "," + subnet(ec2, "10.20.1.0/24");
        }
    }

    private static String subnet(Ec2Client ec2, String range) {
        return ec2.createSubnet(create -> create.vpcId(vpc).cidrBlock(range))
                .subnet()
                .subnetId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe", "projects", "environments", "account"})
    void aJourneyMeetsNoFormThatTheClientDoesNotExpect(String journey) throws Exception {
        var ended = run(journey);

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("answers of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown | ListModelPackageGroups.Surprise is unknown",
                "missing | ListModelPackageGroups.ModelPackageGroupSummaryList is missing",
                "type    | ListModelPackageGroups.ModelPackageGroupSummaryList is no list",
                "error   | The error Oops with 400 is unknown",
                "element | GetUser.Surprise is unknown",
                "gone    | GetUser.User.Arn is missing",
                "time    | GetUser.User.CreateDate has the wrong form",
                "away    | A connection to 192.0.2.1 was tried"
            })
    void aPlantedViolationFailsTheRun(String kind, String problem) throws Exception {
        var ended = run("planted", kind);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains(problem);
    }

    @Test
    void withoutAViolationThePlantedCallsPass() throws Exception {
        var ended = run("planted", "nothing");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("3 answers of 3 operations");
    }

    private static Ended run(String... arguments) throws Exception {
        return NodePrograms.node(
                Map.of(
                        "STANDIN_ENDPOINT",
                        STANDIN.endpoint().toString(),
                        "STANDIN_ACCOUNT",
                        RunningStandin.ACCOUNT,
                        "STANDIN_KEY",
                        RunningStandin.ADMINISTRATOR.accessKeyId(),
                        "STANDIN_SECRET",
                        RunningStandin.ADMINISTRATOR.secretAccessKey(),
                        "STANDIN_VPC",
                        vpc,
                        "STANDIN_SUBNETS",
                        subnets),
                List.of(arguments));
    }
}
