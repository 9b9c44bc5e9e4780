package dev.awsstandin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.KeyRing;
import dev.awsstandin.wire.sigv4.SignatureCheck;
import dev.awsstandin.wire.sigv4.SignatureRefused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class SignatureCheckTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final AwsSessionCredentials SESSION = AwsSessionCredentials.create("ASIA1", "secret", "token");
    private static final Caller CALLER =
            new Caller("447120983316", "arn:aws:iam::447120983316:role/r", "AROA1:s", "s", null, Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2/domains/dzd_1/projects",
                "/v2/domains/dzd_1/environments/e/roles/arn%3Aaws%3Aiam%3A%3A4%3Arole%2Fx",
                "/tags/arn%3Aaws%3Adatazone?tagKeys=b&tagKeys=a%20b&empty=",
                "/a%20b/%C3%BC~x"
            })
    void agreesWithTheSdksSigner(String path) {
        assertThat(check(NOW.instant().plusSeconds(600)).caller(request(path), "datazone"))
                .isEqualTo(CALLER);
    }

    @Test
    void aTokenThatIsOverIsExpiredInEachProtocol() {
        assertThatThrownBy(() -> check(NOW.instant()).caller(request("/"), "datazone"))
                .isInstanceOfSatisfying(SignatureRefused.class, refused -> {
                    assertThat(refused.message()).isEqualTo("The security token included in the request is expired");
                    assertForm("datazone", refused, 403, "ExpiredTokenException");
                    assertForm("sagemaker", refused, 400, "ExpiredTokenException");
                    assertForm("sqs", refused, 400, "ExpiredTokenException");
                    assertForm("sts", refused, 403, "<Code>ExpiredToken</Code>");
                });
    }

    private static void assertForm(String service, SignatureRefused refused, int status, String part) {
        var protocol = ServiceProtocol.of(ServiceModel.load(service));
        var answer = protocol.failure(protocol.unsigned(refused), "request-1");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().text() + answer.headers()).contains(part);
    }

    private static SignatureCheck check(Instant expires) {
        KeyRing ring = (id, token) -> id.equals("ASIA1") && "token".equals(token)
                ? Optional.of(new KeyRing.Key("secret", CALLER, expires))
                : Optional.empty();
        return new SignatureCheck(ring, Clock.offset(NOW, Duration.ofMinutes(4)), "eu-west-1");
    }

    private static WireRequest request(String path) {
        var http = new RawHttp(URI.create("http://127.0.0.1:1234"));
        var headers = new HashMap<String, List<String>>();
        http.sign(SESSION, "datazone", path, Map.of("x-amz-meta", "a   b"), "{}", NOW)
                .forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("host", List.of("127.0.0.1:1234"));
        var mark = path.indexOf('?');
        return new WireRequest(
                "POST",
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? "" : path.substring(mark + 1),
                headers,
                Content.of("{}"));
    }
}
