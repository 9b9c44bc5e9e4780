package dev.concord.setup;

import java.util.List;
import java.util.Optional;

/** Every check with what it found, in order, and the last run; empty until somebody asked for the first. */
public record SetUpReport(Optional<SetUpRun> run, List<CheckResult> checks) {
    public SetUpReport {
        checks = List.copyOf(checks);
    }

    public long count(CheckState state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }

    public boolean running() {
        return run.filter(SetUpRun::running).isPresent();
    }
}
