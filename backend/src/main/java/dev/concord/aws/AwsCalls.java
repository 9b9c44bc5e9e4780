package dev.concord.aws;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls AWS: as the given principal, with failures in our words. A list has all of its pages read within one call. */
@Component
public class AwsCalls {
    private final Sessions sessions;
    private final AwsCredentialsProvider base;
    private final CallWatch watch;

    AwsCalls(Sessions sessions, AwsCredentialsProvider base, CallWatch watch) {
        this.sessions = sessions;
        this.base = base;
        this.watch = watch;
    }

    /** Throws {@link AwsFailure}. The call gets the principal's credentials. */
    public <T> T call(Principal as, Function<AwsRequestOverrideConfiguration, T> call) {
        return call(sessions.of(as), call);
    }

    /** The same, but empty when AWS says that there is no such thing. A denied look throws, since nothing is known then. */
    public <T> Optional<T> find(Principal as, Function<AwsRequestOverrideConfiguration, T> call) {
        try {
            return Optional.of(call(as, call));
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The same as {@link #call} with the base principal's own credentials: only to see what they may and may not do. */
    public <T> T callAsBase(Function<AwsRequestOverrideConfiguration, T> call) {
        return call(base, call);
    }

    private <T> T call(AwsCredentialsProvider credentials, Function<AwsRequestOverrideConfiguration, T> call) {
        refuseWhereNobodyMayWait();
        watch.let();
        try {
            return call.apply(AwsRequestOverrideConfiguration.builder()
                    .credentialsProvider(credentials)
                    .build());
        } catch (SdkException failure) {
            throw AwsFailure.of(watch.begun(), failure);
        } finally {
            watch.end();
        }
    }

    /** A transaction would hold its locks, and a person would wait, for as long as AWS takes. */
    private static void refuseWhereNobodyMayWait() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("AWS must not be called inside a database transaction");
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            throw new IllegalStateException("AWS must not be called while a request waits");
        }
    }
}
