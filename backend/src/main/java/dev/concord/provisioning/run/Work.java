package dev.concord.provisioning.run;

import dev.concord.aws.Principal;
import dev.concord.outbox.OutboxRow;
import dev.concord.provisioning.Run;

/** What a step of a run works on: the row behind it, the run as it stands, and the project's own role. */
public record Work(OutboxRow row, Run run, Principal as) {}
