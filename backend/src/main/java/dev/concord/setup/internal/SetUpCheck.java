package dev.concord.setup.internal;

import dev.concord.setup.Check;

/** Looks at one thing in AWS and changes nothing. */
public interface SetUpCheck {
    Check about();

    /** Throws {@link MayNotLook}, or {@link dev.concord.aws.AwsFailure} when AWS does not answer. */
    Finding run();
}
