package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.run.StepAction.Progress;
import dev.concord.provisioning.run.Work;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what steps found with their run; one that failed ends the step. */
@Component
class Verdicts {
    private final RunProgress runs;

    Verdicts(RunProgress runs) {
        this.runs = runs;
    }

    Progress add(Work work, List<Verdict> found, String note) {
        var rules = found.stream().map(Verdict::rule).toList();
        var all = Stream.concat(
                        work.run().verdicts().stream().filter(known -> !rules.contains(known.rule())), found.stream())
                .toList();
        runs.verdicts(work.run().id(), all);
        var failed =
                found.stream().filter(Verdict::failed).map(Verdict::sentence).collect(Collectors.joining(". "));
        return failed.isEmpty() ? new Progress.Done(note) : new Progress.Failed(failed);
    }
}
