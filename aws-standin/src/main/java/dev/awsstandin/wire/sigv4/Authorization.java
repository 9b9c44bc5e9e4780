package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.SignatureRefused.Cause;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a SigV4 Authorization header.
 *
 * @param date as in {@code 20261122}
 * @param signedHeaders lower-case names, in order
 */
public record Authorization(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    public Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Reads the header, or says what AWS says of its absence or its gaps. */
    static Authorization of(WireRequest request) {
        var header = request.header("authorization")
                .orElseThrow(() -> new SignatureRefused(Cause.MISSING, "Missing Authentication Token"));
        return parse(header);
    }

    /** The service that the credential is scoped to; empty when the header is missing or unreadable. */
    public static Optional<String> serviceOf(WireRequest request) {
        try {
            return Optional.of(of(request).service());
        } catch (SignatureRefused e) {
            return Optional.empty();
        }
    }

    private static Authorization parse(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            throw incomplete("Unsupported AWS 'algorithm', only %s is supported.".formatted(ALGORITHM));
        }
        var parts = parts(header.substring(ALGORITHM.length()));
        for (var name : List.of("Credential", "SignedHeaders", "Signature")) {
            if (parts.getOrDefault(name, "").isEmpty()) {
                throw incomplete("Authorization header requires '%s' parameter.".formatted(name));
            }
        }
        var scope = parts.getOrDefault("Credential", "").split("/", -1);
        if (scope.length != 5 || !scope[4].equals("aws4_request")) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, "
                    + "e.g. keyid/date/region/service/term");
        }
        return new Authorization(
                scope[0],
                scope[1],
                scope[2],
                scope[3],
                Arrays.asList(parts.getOrDefault("SignedHeaders", "").split(";")),
                parts.getOrDefault("Signature", ""));
    }

    private static Map<String, String> parts(String text) {
        var parts = new HashMap<String, String>();
        for (var part : text.split(",", -1)) {
            var equals = part.indexOf('=');
            if (equals < 0) {
                throw incomplete("'%s' not a valid key=value pair (missing equal-sign) in Authorization header."
                        .formatted(part.strip()));
            }
            parts.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return parts;
    }

    private static SignatureRefused incomplete(String message) {
        return new SignatureRefused(Cause.INCOMPLETE, message);
    }

    String scope() {
        return String.join("/", date, region, service, "aws4_request");
    }
}
