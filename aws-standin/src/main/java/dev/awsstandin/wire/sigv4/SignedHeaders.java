package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.SignatureRefused.Cause;
import java.util.stream.Stream;

/** The headers that a signature must cover, so that nobody can change them on the way. */
final class SignedHeaders {

    private SignedHeaders() {}

    static void require(WireRequest request, Authorization authorization) {
        Stream.concat(Stream.of("host"), request.headers().keySet().stream().filter(name -> name.startsWith("x-amz-")))
                .filter(name -> !authorization.signedHeaders().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new SignatureRefused(
                            Cause.MISMATCH,
                            "'%s' must be a 'SignedHeader' in the AWS Authorization.".formatted(spelled(name)));
                });
    }

    private static String spelled(String name) {
        return name.equals("host") ? "Host' or ':authority" : name;
    }
}
