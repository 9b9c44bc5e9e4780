package dev.concord.local.demo;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** Acting as Concord's roles in the way that Concord does: from the base user, with external id and source identity. */
final class RoleSessions {

    private static final int DENIED = 403;

    private final DemoCloud cloud;
    private final StsClient sts;

    RoleSessions(DemoCloud cloud, DemoCloud.Key base) {
        this.cloud = cloud;
        this.sts = cloud.sts(base);
    }

    /** A client that acts as the role. A new role cannot be taken for some seconds, so this waits. */
    DataZoneClient dataZone(String role) {
        var credentials = new AtomicReference<Credentials>();
        Awaited.until("the role %s can be taken".formatted(role), () -> {
            try {
                credentials.set(assume(role));
                return true;
            } catch (StsException e) {
                if (e.statusCode() == DENIED) {
                    return false;
                }
                throw e;
            }
        });
        var taken = credentials.get();
        return cloud.dataZone(StaticCredentialsProvider.create(
                AwsSessionCredentials.create(taken.accessKeyId(), taken.secretAccessKey(), taken.sessionToken())));
    }

    private Credentials assume(String role) {
        return sts.assumeRole(assume -> assume.roleArn(role)
                        .roleSessionName("concord-demo")
                        .externalId(cloud.externalId())
                        .sourceIdentity("concord-system"))
                .credentials();
    }
}
