package dev.concord.local.journey;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.concord.local.DemoPeople;
import dev.concord.local.demo.ProjectProof;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes Oskar a contributor just before Concord's set-up role makes him the owner, so that DataZone refuses that. */
final class ComesInEarly implements Hooks.Listener {
    private final ProjectProof proof;
    private final AtomicBoolean came = new AtomicBoolean();

    ComesInEarly(ProjectProof proof) {
        this.proof = proof;
    }

    @Override
    public void before(Call call) {
        if (call.operation().equals("CreateProjectMembership")
                && call.input()
                        .path("member")
                        .path("userIdentifier")
                        .asString("")
                        .equals(DemoPeople.OSKAR.userId())
                && came.compareAndSet(false, true)) {
            proof.letIn(call.text("projectIdentifier"), DemoPeople.OSKAR.userId());
        }
    }
}
