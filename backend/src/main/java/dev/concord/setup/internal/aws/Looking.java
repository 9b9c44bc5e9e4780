package dev.concord.setup.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.MayNotLook;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** Looks at AWS as the inspect role. A denied look is told from a thing that is not there. */
@Component
public class Looking {
    private final AwsCalls calls;
    private final Principal inspect;

    Looking(AwsCalls calls, ConcordRoles roles) {
        this.calls = calls;
        this.inspect = roles.inspect();
    }

    /** Throws {@link MayNotLook} when it is denied. */
    public <T> T at(Function<AwsRequestOverrideConfiguration, T> call) {
        return told(() -> calls.call(inspect, call));
    }

    /** Empty when AWS says that there is no such thing. */
    public <T> Optional<T> find(Function<AwsRequestOverrideConfiguration, T> call) {
        return told(() -> calls.find(inspect, call));
    }

    private static <T> T told(Supplier<T> look) {
        try {
            return look.get();
        } catch (AwsFailure failure) {
            throw failure.kind() == AwsFailure.Kind.DENIED ? denied(failure) : failure;
        }
    }

    private static MayNotLook denied(AwsFailure failure) {
        var action = failure.operation();
        if (action.equals("sts:AssumeRole")) {
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
}
