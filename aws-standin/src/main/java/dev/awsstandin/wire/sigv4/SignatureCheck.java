package dev.awsstandin.wire.sigv4;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.SignatureRefused.Cause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;

/** Tells who signed a request, or refuses it as AWS does. */
public final class SignatureCheck {

    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided. "
                    + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private final KeyRing keys;
    private final Clock realTime;
    private final Scope scope;

    public SignatureCheck(KeyRing keys, Clock realTime, String region) {
        this.keys = keys;
        this.realTime = realTime;
        this.scope = new Scope(region);
    }

    /** The signer of a request for the service with this signing name. */
    public Caller caller(WireRequest request, String service) {
        var authorization = Authorization.of(request);
        var signedAt = SigningTime.of(request);
        scope.require(authorization, service, signedAt);
        SignedHeaders.require(request, authorization);
        var key = keys.find(
                        authorization.accessKeyId(),
                        request.header("x-amz-security-token").orElse(null))
                .orElseThrow(() -> new SignatureRefused(
                        Cause.UNKNOWN_KEY, "The security token included in the request is invalid."));
        requireAlive(key, realTime.instant());
        requireMatch(request, authorization, signedAt, key.secret());
        signedAt.requireNear(realTime.instant());
        return key.caller();
    }

    private static void requireAlive(KeyRing.Key key, Instant now) {
        var expires = key.expires();
        if (expires != null && !now.isBefore(expires)) {
            throw new SignatureRefused(Cause.EXPIRED_TOKEN, "The security token included in the request is expired");
        }
    }

    private static void requireMatch(
            WireRequest request, Authorization authorization, SigningTime signedAt, String secret) {
        var payloadHash = Digests.sha256(request.body().bytes());
        var declared = request.header("x-amz-content-sha256").orElse(payloadHash);
        var canonical = new CanonicalRequest(request, authorization.signedHeaders()).text(payloadHash);
        var toSign = String.join(
                "\n",
                Authorization.ALGORITHM,
                signedAt.text(),
                authorization.scope(),
                Digests.sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        var expected = Digests.signature(secret, authorization, toSign);
        if (!declared.equals(payloadHash) || !same(expected, authorization.signature())) {
            throw new SignatureRefused(Cause.MISMATCH, MISMATCH);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
