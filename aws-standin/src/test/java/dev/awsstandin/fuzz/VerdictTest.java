package dev.awsstandin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.fuzz.http.FuzzCase;
import dev.awsstandin.fuzz.http.RawAnswer;
import dev.awsstandin.kernel.LoggedCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the fuzz run would notice. */
class VerdictTest {

    private static final Verdict VERDICT = new Verdict(
            List.of(Offer.of("datazone", "GetProject"), Offer.of("sagemaker", "ListTags"), Offer.of("iam", "GetRole")));
    private static final FuzzCase SENT =
            new FuzzCase("some", "GET / HTTP/1.1".getBytes(StandardCharsets.UTF_8), true, true);
    private static final FuzzCase CONTROL =
            new FuzzCase("control", "GET /_standin/ HTTP/1.1".getBytes(StandardCharsets.UTF_8), true, true);

    @Test
    void anErrorInItsFormIsGood() {
        assertThat(problems(
                        rest(404, "ResourceNotFoundException", "{\"message\": \"No\"}"),
                        logged("datazone", 404, "ResourceNotFoundException")))
                .isEmpty();
        assertThat(problems(
                        answer(
                                400,
                                "{\"__type\": \"com.amazon.coral.service#UnknownOperationException\", \"message\": \"No\"}"),
                        logged("sagemaker", 400, "com.amazon.coral.service#UnknownOperationException")))
                .isEmpty();
        assertThat(problems(
                        answer(
                                404,
                                "<ErrorResponse><Error><Code>NoSuchEntity</Code><Message>No</Message></Error></ErrorResponse>"),
                        logged("iam", 404, "NoSuchEntity")))
                .isEmpty();
    }

    @Test
    void aFailureIsNoticed() {
        assertThat(problems(
                        rest(500, "InternalFailure", "{\"message\": \"No\"}"),
                        logged("datazone", 500, "InternalFailure")))
                .contains("The status is 500", "The log has a failure");
        assertThat(problems(new RawAnswer(500, Map.of(), "<html>"))).contains("The status is 500");
    }

    @Test
    void anErrorInNoFormIsNoticed() {
        assertThat(problems(rest(400, "", "{\"message\": \"No\"}"), logged("datazone", 400, "ValidationException")))
                .containsExactly("The error has the code '', the log ValidationException");
        assertThat(problems(rest(400, "ValidationException", "{}"), logged("datazone", 400, "ValidationException")))
                .containsExactly("The error has no message");
        assertThat(problems(answer(400, "<html>"), logged("sagemaker", 400, "ValidationException")))
                .hasSize(2);
        assertThat(problems(
                        answer(400, "<ErrorResponse><Error><Code>No</Code><Message>\u0001</Message>"),
                        logged("iam", 400, "No")))
                .hasSize(2);
        assertThat(VERDICT.problems(
                        CONTROL, new RawAnswer(400, Map.of("content-type", "application/json"), "{}"), List.of()))
                .containsExactly("The error of the control API has no message");
    }

    @Test
    void anAnswerOutOfShapeIsNoticed() {
        assertThat(problems(answer(200, "{\"name\": 5}"), logged("datazone", 200, null)))
                .contains("GetProject.name should be a text", "GetProject.id is missing");
        assertThat(problems(answer(200, "{"), logged("datazone", 200, null)))
                .anyMatch(problem -> problem.startsWith("The answer is no JSON"));
    }

    @Test
    void aCallThatIsNotInTheLogIsNoticed() {
        var answer = rest(403, "AccessDeniedException", "{\"message\": \"No\"}");

        assertThat(problems(answer)).containsExactly("The log has the call 0 times");
        assertThat(problems(answer, logged("datazone", 404, "AccessDeniedException")))
                .containsExactly("The log says 404 AccessDeniedException");
    }

    @Test
    void aRequestWithoutAnAnswerIsNoticed() {
        assertThat(problems(RawAnswer.closed())).containsExactly("A whole request is not answered");
        assertThat(VERDICT.problems(new FuzzCase("rubbish", new byte[0], false, false), RawAnswer.closed(), List.of()))
                .isEmpty();
    }

    private static List<String> problems(RawAnswer answer, LoggedCall... logged) {
        return VERDICT.problems(SENT, answer, List.of(logged));
    }

    private static RawAnswer answer(int status, String body) {
        return new RawAnswer(status, Map.of("x-amzn-requestid", "r"), body);
    }

    private static RawAnswer rest(int status, String code, String body) {
        return new RawAnswer(status, Map.of("x-amzn-requestid", "r", "x-amzn-errortype", code), body);
    }

    private static LoggedCall logged(String service, int status, @Nullable String code) {
        return new LoggedCall(
                1,
                Instant.EPOCH,
                service,
                service.equals("datazone") ? "GetProject" : "Other",
                "arn",
                null,
                null,
                null,
                JsonMapper.shared().createObjectNode(),
                status,
                code,
                "r",
                null,
                false);
    }
}
