package dev.concord.aws;

import dev.concord.aws.internal.Pace;
import dev.concord.aws.internal.Sessions;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes one call to AWS: as the given principal, in its turn, with failures in our words. */
@Component
public class AwsCalls {
    private final Pace pace;
    private final Sessions sessions;
    private final AwsCredentialsProvider base;

    AwsCalls(Pace pace, Sessions sessions, AwsCredentialsProvider base) {
        this.pace = pace;
        this.sessions = sessions;
        this.base = base;
    }

    /** Throws {@link AwsFailure}. The operation is AWS's name of it; the call gets the principal's credentials. */
    public <T> T call(String operation, Principal as, Function<AwsRequestOverrideConfiguration, T> call) {
        return call(operation, sessions.of(as), call);
    }

    /** The same with the base principal's own credentials: only to see what they may and may not do. */
    public <T> T callAsBase(String operation, Function<AwsRequestOverrideConfiguration, T> call) {
        return call(operation, base, call);
    }

    private <T> T call(
            String operation, AwsCredentialsProvider credentials, Function<AwsRequestOverrideConfiguration, T> call) {
        refuseWhereNobodyMayWait(operation);
        pace.await(operation);
        try {
            return call.apply(AwsRequestOverrideConfiguration.builder()
                    .credentialsProvider(credentials)
                    .build());
        } catch (SdkException failure) {
            throw AwsFailure.of(operation, failure);
        }
    }

    /** A transaction would hold its locks, and a person would wait, for as long as AWS takes. */
    private static void refuseWhereNobodyMayWait(String operation) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(operation + " must not be called inside a database transaction");
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            throw new IllegalStateException(operation + " must not be called while a request waits");
        }
    }
}
