package dev.awsstandin;

import dev.awsstandin.control.Behind;
import dev.awsstandin.control.BehindControl;
import dev.awsstandin.control.ControlPart;
import dev.awsstandin.control.FaultControl;
import dev.awsstandin.control.QuotaControl;
import dev.awsstandin.control.SnapshotControl;
import dev.awsstandin.fault.Faults;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.state.Snapshots;
import dev.awsstandin.quota.Throttle;
import java.util.List;

/** By what the stand-in can be made as difficult as AWS, or worse. */
record Hostility(Faults faults, Throttle throttle, Snapshots snapshots, Behind behind) {

    List<ControlPart> control(Registry registry) {
        return List.of(
                new FaultControl(faults, registry),
                new QuotaControl(throttle, registry),
                new SnapshotControl(snapshots),
                new BehindControl(behind));
    }
}
