package dev.concord.local.journey;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.concord.local.DemoPeople;
import dev.concord.local.demo.ProjectProof;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes Ines a member of a new project just before Concord's set-up role leaves it. */
final class Intruder implements Hooks.Listener {
    private final ProjectProof proof;
    private final AtomicBoolean came = new AtomicBoolean();

    Intruder(ProjectProof proof) {
        this.proof = proof;
    }

    @Override
    public void before(Call call) {
        if (call.operation().equals("DeleteProjectMembership")
                && call.caller().principalArn().endsWith("/concord-bootstrap")
                && came.compareAndSet(false, true)) {
            proof.letIn(call.text("projectIdentifier"), DemoPeople.INES.userId());
        }
    }
}
