package dev.concord.local.journey;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has somebody leave a project in DataZone just before it is asked who belongs to it. */
final class LeavesBefore implements Hooks.Listener {
    private final String project;
    private final Runnable leave;
    private final AtomicBoolean done = new AtomicBoolean();

    LeavesBefore(String project, Runnable leave) {
        this.project = project;
        this.leave = leave;
    }

    @Override
    public void before(Call call) {
        if (call.operation().equals("ListProjectMemberships")
                && call.text("projectIdentifier").equals(project)
                && done.compareAndSet(false, true)) {
            leave.run();
        }
    }
}
