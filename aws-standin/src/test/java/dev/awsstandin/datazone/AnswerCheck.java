package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.model.AnswerShape;
import dev.awsstandin.model.Location;
import dev.awsstandin.model.ServiceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import tools.jackson.databind.json.JsonMapper;

/** Checks every JSON answer that a client gets against the output shape, and every error against the declared ones. */
final class AnswerCheck implements ExecutionInterceptor {

    private static final Map<String, ServiceModel> MODELS =
            Map.of("datazone", ServiceModel.load("datazone"), "sagemaker", ServiceModel.load("sagemaker"));
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** The DataZone operations that have answered something in this JVM. */
    static Set<String> seen() {
        return SEEN;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        var service =
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT);
        var model = MODELS.get(service);
        if (model == null) {
            return context.responseBody();
        }
        var operation = model.known(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        var body = context.responseBody().map(AnswerCheck::read).orElse(new byte[0]);
        var isWholeMember = operation.output().stream()
                .flatMap(output -> output.members().values().stream())
                .anyMatch(member -> member.location() == Location.PAYLOAD);
        var answer = body.length == 0 || isWholeMember
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
        if (context.httpResponse().isSuccessful()) {
            assertThat(context.httpResponse().statusCode()).isEqualTo(operation.status());
            assertThat(AnswerShape.problems(operation, answer)).isEmpty();
            SEEN.add(service + ":" + operation.name());
        } else if (service.equals("datazone")) {
            var error = context.httpResponse()
                    .firstMatchingHeader("x-amzn-errortype")
                    .orElse("");
            assertThat(operation.errors()).contains(error);
            assertThat(context.httpResponse().statusCode())
                    .isEqualTo(model.errors().get(error).status());
        }
        return Optional.of(new ByteArrayInputStream(body));
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
