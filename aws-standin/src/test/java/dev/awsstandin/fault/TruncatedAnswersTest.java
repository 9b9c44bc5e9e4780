package dev.awsstandin.fault;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.wire.RawHttp;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;

class TruncatedAnswersTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final Target CREATE = Target.operation("sagemaker", "CreateModelPackageGroup");

    @AfterEach
    void removeFaults() {
        STANDIN.standin().faults().removeAll();
    }

    @Test
    void theSdkNoticesAndTheCallHasRun() {
        var rule = truncate(CREATE);

        assertThatThrownBy(() ->
                        STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName("half")))
                .isInstanceOf(SdkClientException.class);

        assertThat(rule.fired()).isEqualTo(1);
        assertThat(STANDIN.sageMaker()
                        .describeModelPackageGroup(get -> get.modelPackageGroupName("half"))
                        .modelPackageGroupArn())
                .endsWith("/half");
    }

    @Test
    void halfOfWhatIsAnnouncedArrives() throws IOException {
        var whole = "{\"ModelPackageGroupArn\":\"arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/raw\"}";
        truncate(CREATE);

        var answer = sent("SageMaker.CreateModelPackageGroup", "{\"ModelPackageGroupName\": \"raw\"}");

        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: " + whole.length());
        assertThat(answer.substring(head.length() + 4)).isEqualTo(whole.substring(0, whole.length() / 2));
    }

    @Test
    void ofAnAnswerWithoutBodyNothingArrives() {
        STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName("gone"));
        truncate(Target.operation("sagemaker", "DeleteModelPackageGroup"));

        assertThatThrownBy(() ->
                        STANDIN.sageMaker().deleteModelPackageGroup(delete -> delete.modelPackageGroupName("gone")))
                .isInstanceOf(SdkClientException.class);

        assertThat(STANDIN.sageMaker().listModelPackageGroups(list -> {}).modelPackageGroupSummaryList())
                .noneMatch(group -> group.modelPackageGroupName().equals("gone"));
    }

    private static FaultRule truncate(Target target) {
        return STANDIN.standin().faults().add(Fault.of(FaultKind.TRUNCATE, target, Frequency.times(1)));
    }

    /** All that the stand-in sends before it ends the connection. */
    private static String sent(String target, String body) throws IOException {
        var headers = new RawHttp(STANDIN.endpoint())
                .sign(ADMINISTRATOR, "sagemaker", "/", Map.of("x-amz-target", target), body, Clock.systemUTC());
        var request = new StringBuilder("POST / HTTP/1.1\r\nhost: 127.0.0.1:%d\r\ncontent-length: %d\r\n"
                .formatted(STANDIN.endpoint().getPort(), body.length()));
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("\r\n").append(body);
        try (var socket = new Socket("127.0.0.1", STANDIN.endpoint().getPort())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
