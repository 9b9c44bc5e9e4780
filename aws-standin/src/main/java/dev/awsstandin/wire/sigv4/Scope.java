package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.sigv4.SignatureRefused.Cause;
import java.util.Set;

/** What a credential must be scoped to: the day, the region and the service of the request. */
record Scope(String region) {

    /** Global services take signatures for us-east-1 too, from wherever they come. */
    private static final Set<String> GLOBAL = Set.of("iam", "sts");

    private static final String HOME_OF_GLOBAL = "us-east-1";

    void require(Authorization authorization, String service, SigningTime signedAt) {
        if (!authorization.service().equals(service)) {
            throw mismatch("Credential should be scoped to correct service: '%s'. ".formatted(service));
        }
        var home = GLOBAL.contains(service) && authorization.region().equals(HOME_OF_GLOBAL);
        if (!home && !authorization.region().equals(region)) {
            throw mismatch("Credential should be scoped to a valid region. ");
        }
        if (!authorization.date().equals(signedAt.date())) {
            throw mismatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                    + "'%s' != '%s', from '%s'.".formatted(authorization.date(), signedAt.date(), signedAt.text()));
        }
    }

    private static SignatureRefused mismatch(String message) {
        return new SignatureRefused(Cause.MISMATCH, message);
    }
}
