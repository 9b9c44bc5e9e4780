package dev.concord.setup.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.MayNotLook;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Looks at AWS as the inspect role. A denied look is told from a thing that is not there. */
@Component
public class Looking {
    private static final Pattern NOT_THERE = Pattern.compile("NotFound|NonExistent|NoSuch|UnknownResource");

    private final AwsCalls calls;
    private final Principal inspect;

    Looking(AwsCalls calls, ConcordRoles roles) {
        this.calls = calls;
        this.inspect = roles.inspect();
    }

    /** The action in IAM's words, as iam:GetRole. Throws {@link MayNotLook} when it is denied. */
    public <T> T at(String action, Function<AwsRequestOverrideConfiguration, T> call) {
        try {
            return calls.call(operation(action), inspect, call);
        } catch (AwsFailure failure) {
            throw failure.kind() == AwsFailure.Kind.DENIED ? denied(action, failure) : failure;
        }
    }

    /** Empty when AWS says that there is no such thing. */
    public <T> Optional<T> find(String action, Function<AwsRequestOverrideConfiguration, T> call) {
        try {
            return Optional.of(at(action, call));
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING || notThere(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static boolean notThere(AwsFailure failure) {
        return failure.getCause() instanceof AwsServiceException answer
                && NOT_THERE.matcher(answer.awsErrorDetails().errorCode()).find();
    }

    private MayNotLook denied(String action, AwsFailure failure) {
        if (failure.getCause() instanceof StsException) {
            return new MayNotLook(
                    "Concord can't become the role concord-inspect, so it could not look",
                    "Cure the check of the inspect role first.",
                    failure);
        }
        return new MayNotLook(
                "Concord may not look: %s is denied to concord-inspect".formatted(action),
                "Allow %s to the role concord-inspect; the template does so.%s".formatted(action, profile(action)),
                failure);
    }

    private static String profile(String action) {
        return action.startsWith("datazone:") ? " DataZone also denies it while the role has no user profile." : "";
    }

    private static String operation(String action) {
        return action.substring(action.indexOf(':') + 1);
    }
}
