package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Signs requests that the SDK's signer would not take, since no client would send them. */
public final class TestSignature {

    private static final String REGION = "eu-west-1";

    private TestSignature() {}

    /** The Authorization header of a request that has its X-Amz-Date already. */
    public static String of(WireRequest request, String accessKeyId, String secret, String service) {
        var date = request.header("x-amz-date").orElse("");
        var unsigned = new Authorization(
                accessKeyId, date.substring(0, Math.min(8, date.length())), REGION, service, headers(request), "");
        var canonical = new CanonicalRequest(request, unsigned.signedHeaders())
                .text(Digests.sha256(request.body().bytes()));
        var toSign = String.join(
                "\n",
                Authorization.ALGORITHM,
                date,
                unsigned.scope(),
                Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        Authorization.ALGORITHM,
                        accessKeyId,
                        unsigned.scope(),
                        String.join(";", unsigned.signedHeaders()),
                        Digests.signature(secret, unsigned, toSign));
    }

    private static List<String> headers(WireRequest request) {
        return Stream.concat(
                        Stream.of("host"),
                        request.headers().keySet().stream().filter(name -> name.startsWith("x-amz-")))
                .sorted()
                .toList();
    }
}
