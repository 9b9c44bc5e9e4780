package dev.concord.provisioning.run;

import dev.concord.provisioning.Step;

/** One step of a run; safe to be taken again from the beginning at any time. */
public interface StepAction {
    Step step();

    /** Throws {@link dev.concord.aws.AwsFailure}. */
    Progress take(Work work);

    /** What came of it. */
    sealed interface Progress {
        /** It is through; the note says what is known of it. */
        record Done(String note) implements Progress {}

        /** AWS is at it. */
        record Waiting(String note) implements Progress {}

        /** It can't be used as it is; another attempt has to begin anew. */
        record Failed(String why) implements Progress {}
    }
}
