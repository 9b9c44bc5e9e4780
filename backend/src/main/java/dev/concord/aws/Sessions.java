package dev.concord.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Sessions of roles, one for each principal, renewed by the SDK; the longest unused goes first. */
@Component
class Sessions {
    private static final int MOST = 512;
    private static final String SESSION_NAME = "concord";

    private final StsClient sts;
    private final AwsSettings settings;
    private final Map<Principal, StsAssumeRoleCredentialsProvider> sessions = new LinkedHashMap<>(64, 0.75f, true);

    Sessions(StsClient sts, AwsSettings settings) {
        this.sts = sts;
        this.settings = settings;
    }

    AwsCredentialsProvider of(Principal principal) {
        synchronized (sessions) {
            var session = sessions.computeIfAbsent(principal, this::open);
            if (sessions.size() > MOST) {
                var oldest = sessions.entrySet().iterator().next();
                sessions.remove(oldest.getKey());
            }
            return session;
        }
    }

    private StsAssumeRoleCredentialsProvider open(Principal principal) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(principal.roleArn())
                        .roleSessionName(SESSION_NAME)
                        .externalId(settings.externalId())
                        .sourceIdentity(principal.sourceIdentity()))
                .build();
    }
}
