package dev.awsstandin.iam.shared;

import dev.awsstandin.policy.MalformedPolicy;
import dev.awsstandin.policy.PolicyDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Policy documents as IAM takes them and gives them back. */
public final class Documents {

    private Documents() {}

    public static PolicyDocument identity(String json) {
        try {
            return PolicyDocument.identity(json);
        } catch (MalformedPolicy e) {
            throw IamErrors.malformed(e.message());
        }
    }

    public static PolicyDocument trust(String json) {
        try {
            return PolicyDocument.trust(json);
        } catch (MalformedPolicy e) {
            throw IamErrors.malformed(e.message());
        }
    }

    /** Answers carry documents percent-encoded, by RFC 3986. */
    public static String encoded(String json) {
        return URLEncoder.encode(json, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
