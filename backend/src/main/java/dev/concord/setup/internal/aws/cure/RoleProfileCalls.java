package dev.concord.setup.internal.aws.cure;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.setup.internal.aws.cure.SetUpCalls.SetUpCall;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import tools.jackson.databind.JsonNode;

/** Letting a role into the domain. */
@Component
class RoleProfileCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;

    RoleProfileCalls(DataZoneClient datazone, AwsCalls calls) {
        this.datazone = datazone;
        this.calls = calls;
    }

    SetUpCall create(JsonNode input, String token) {
        return new SetUpCall() {
            @Override
            public boolean made(Principal as) {
                return exists(as, input);
            }

            @Override
            public Answer make(Principal as) {
                return createNow(as, input, token);
            }
        };
    }

    /** Without a profile of its own the looking role is denied, so that a denial means that there may be none. */
    private boolean exists(Principal as, JsonNode input) {
        try {
            calls.call(
                    as,
                    with -> datazone.getUserProfile(get -> get.domainIdentifier(text(input, "domainIdentifier"))
                            .userIdentifier(text(input, "userIdentifier"))
                            .overrideConfiguration(with)));
            return true;
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING || failure.kind() == AwsFailure.Kind.DENIED) {
                return false;
            }
            throw failure;
        }
    }

    private Answer createNow(Principal as, JsonNode input, String token) {
        var made = calls.call(
                as,
                with -> datazone.createUserProfile(create -> create.domainIdentifier(text(input, "domainIdentifier"))
                        .userIdentifier(text(input, "userIdentifier"))
                        .userType(text(input, "userType"))
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.statusAsString());
    }

    private static String text(JsonNode input, String member) {
        return input.required(member).asString();
    }
}
