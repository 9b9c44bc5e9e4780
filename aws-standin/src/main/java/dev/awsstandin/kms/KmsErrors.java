package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ServiceError;

/** The errors of KMS; all of them are 400. */
final class KmsErrors {

    private KmsErrors() {}

    static ServiceError missing(String message) {
        return error("NotFoundException", message);
    }

    static ServiceError exists(String message) {
        return error("AlreadyExistsException", message);
    }

    static ServiceError invalidArn(String message) {
        return error("InvalidArnException", message);
    }

    static ServiceError invalidAlias(String message) {
        return error("InvalidAliasNameException", message);
    }

    static ServiceError malformed(String message) {
        return error("MalformedPolicyDocumentException", message);
    }

    static ServiceError tag(String message) {
        return error("TagException", message);
    }

    static ServiceError limit(String message) {
        return error("LimitExceededException", message);
    }

    static ServiceError unsupported(String message) {
        return error("UnsupportedOperationException", message);
    }

    /** For what only an enabled key can do. */
    static void requireEnabled(Key key) {
        requireKept(key);
        if (!key.enabled()) {
            throw error("DisabledException", "%s is disabled.".formatted(key.arn()));
        }
    }

    /** For what a key that awaits its deletion cannot do. */
    static void requireKept(Key key) {
        if (key.deletion() != null) {
            throw state("%s is pending deletion.".formatted(key.arn()));
        }
    }

    static ServiceError state(String message) {
        return error("KMSInvalidStateException", message);
    }

    static ServiceError invalidToken() {
        return error("InvalidGrantTokenException", "The grant token is not valid.");
    }

    /** For calls that show grant tokens. */
    static void requireKnownTokens(Call call, Grants grants) {
        for (var token : call.input().path("GrantTokens")) {
            if (grants.named(token.asString()).isEmpty()) {
                throw invalidToken();
            }
        }
    }

    /** For calls that can be tried out: one that gets this far would have worked. */
    static void requireReal(Call call) {
        if (call.input().path("DryRun").asBoolean(false)) {
            throw error("DryRunOperationException", "The request would have succeeded, but the DryRun option is set.");
        }
    }

    private static ServiceError error(String code, String message) {
        return new ServiceError(code, 400, message);
    }
}
